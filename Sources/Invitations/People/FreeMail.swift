/// Mail providers that anybody can have an address at: such a domain says nothing about a person.
public enum FreeMail {
  /// Whether the domain is one of them.
  public static func contains(_ domain: String) -> Bool { domains.contains(domain) }

  /// The domains, lower case.
  public static let domains: Set<String> = [
    "gmail.com", "googlemail.com", "outlook.com", "outlook.de", "outlook.fr", "outlook.es",
    "hotmail.com", "hotmail.co.uk", "hotmail.de", "hotmail.fr", "hotmail.it", "hotmail.es",
    "live.com", "live.co.uk", "live.de", "live.fr", "live.nl", "msn.com", "yahoo.com",
    "yahoo.co.uk", "yahoo.co.in", "yahoo.co.jp", "yahoo.de", "yahoo.fr", "yahoo.it", "yahoo.es",
    "ymail.com", "rocketmail.com", "icloud.com", "me.com", "mac.com", "aol.com", "aim.com",
    "proton.me", "protonmail.com", "pm.me", "tutanota.com", "tuta.com", "gmx.de", "gmx.net",
    "gmx.com", "gmx.at", "gmx.ch", "web.de", "t-online.de", "freenet.de", "arcor.de", "posteo.de",
    "mailbox.org", "orange.fr", "wanadoo.fr", "free.fr", "laposte.net", "sfr.fr", "libero.it",
    "virgilio.it", "tiscali.it", "alice.it", "seznam.cz", "email.cz", "centrum.cz", "post.cz",
    "azet.sk", "zoznam.sk", "centrum.sk", "pobox.sk", "wp.pl", "o2.pl", "onet.pl", "interia.pl",
    "op.pl", "freemail.hu", "citromail.hu", "abv.bg", "mail.bg", "ukr.net", "i.ua", "mail.ru",
    "bk.ru", "inbox.ru", "list.ru", "yandex.ru", "yandex.com", "ya.ru", "rambler.ru", "qq.com",
    "163.com", "126.com", "sina.com", "naver.com", "hanmail.net", "daum.net", "docomo.ne.jp",
    "ezweb.ne.jp", "softbank.ne.jp", "rediffmail.com", "uol.com.br", "bol.com.br", "terra.com.br",
    "comcast.net", "verizon.net", "att.net", "sbcglobal.net", "cox.net", "btinternet.com",
    "sky.com", "virginmedia.com", "bigpond.com", "optusnet.com.au", "xs4all.nl", "ziggo.nl",
    "telenet.be", "skynet.be", "bluewin.ch", "telia.com", "mail.com", "zoho.com", "fastmail.com",
    "hey.com",
  ]
}
