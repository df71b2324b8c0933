/// Settings with which Postfix and Dovecot start as root, without systemd, on loopback alone.
struct MailHostSettings {
  let folder: String
  let ports: MailHost.Ports
  let identity: TestAuthority.Identity

  var dovecot: String {
    """
    base_dir = \(folder)/run
    state_dir = \(folder)/run
    log_path = \(folder)/dovecot.log
    protocols = lmtp
    listen = 127.0.0.1
    ssl = no
    disable_plaintext_auth = no
    auth_mechanisms = plain login
    auth_username_format = %Ln
    mail_location = maildir:\(folder)/mail/%n
    recipient_delimiter = +
    first_valid_uid = 1
    passdb {
      driver = static
      args = password=secret
    }
    userdb {
      driver = static
      args = uid=mail gid=mail home=\(folder)/mail/%n
    }
    service lmtp {
      inet_listener lmtp {
        address = 127.0.0.1
        port = \(ports.lmtp)
      }
    }
    service auth {
      inet_listener {
        address = 127.0.0.1
        port = \(ports.signIn)
      }
    }
    protocol lmtp {
      postmaster_address = postmaster@test.local
    }

    """
  }

  var main: String {
    """
    compatibility_level = 3.6
    queue_directory = \(folder)/spool
    data_directory = \(folder)/data
    command_directory = /usr/sbin
    daemon_directory = /usr/lib/postfix/sbin
    mail_owner = postfix
    setgid_group = postdrop
    myhostname = localhost
    mydestination =
    alias_maps =
    virtual_mailbox_domains = test.local
    virtual_mailbox_maps = inline:{ {alice@test.local = ok}, {bob@test.local = ok} }
    virtual_alias_maps =
    virtual_transport = lmtp:inet:127.0.0.1:\(ports.lmtp)
    default_transport = error:no way out of the test
    inet_interfaces = 127.0.0.1
    inet_protocols = ipv4
    mynetworks =
    recipient_delimiter = +
    smtpd_tls_cert_file = \(identity.certificate)
    smtpd_tls_key_file = \(identity.key)
    smtpd_tls_security_level = encrypt
    smtpd_sasl_type = dovecot
    smtpd_sasl_path = inet:127.0.0.1:\(ports.signIn)
    smtpd_sasl_auth_enable = yes
    smtpd_sasl_security_options = noanonymous
    smtpd_tls_auth_only = yes
    smtpd_relay_restrictions = permit_sasl_authenticated, reject
    smtpd_recipient_restrictions = permit_sasl_authenticated, reject
    smtpd_reject_unlisted_recipient = yes
    maillog_file = \(folder)/postfix.log
    maillog_file_prefixes = \(folder)
    smtputf8_enable = yes

    """
  }

  var master: String {
    """
    127.0.0.1:\(ports.submission) inet n - n - - smtpd
    127.0.0.1:\(ports.tls) inet n - n - - smtpd
      -o smtpd_tls_wrappermode=yes
    pickup unix n - n 60 1 pickup
    cleanup unix n - n - 0 cleanup
    qmgr unix n - n 300 1 qmgr
    tlsmgr unix - - n 1000? 1 tlsmgr
    rewrite unix - - n - - trivial-rewrite
    bounce unix - - n - 0 bounce
    defer unix - - n - 0 bounce
    trace unix - - n - 0 bounce
    verify unix - - n - 1 verify
    flush unix n - n 1000? 0 flush
    proxymap unix - - n - - proxymap
    proxywrite unix - - n - 1 proxymap
    smtp unix - - n - - smtp
    showq unix n - n - - showq
    error unix - - n - - error
    retry unix - - n - - error
    lmtp unix - - n - - lmtp
    anvil unix - - n - 1 anvil
    scache unix - - n - 1 scache
    postlog unix-dgram n - n - 1 postlogd

    """
  }
}
