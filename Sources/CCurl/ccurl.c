#include "CCurl.h"

#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <time.h>

#include "library.h"

// A hostile server can send replies for ever; more than this is not kept.
enum { KEPT_BYTES = 65536 };

typedef struct {
  char *bytes;
  size_t count;
} text;

struct ccurl_session {
  CURL *easy;
  CURLM *multi;
  const ccurl_transaction *transaction;
  ccurl_result *result;
  size_t offset;
  int64_t since;  // when something last went forward
  bool saying_goodbye;
  text replies;
  text certificate;
};

static int64_t now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

static void text_clear(text *text) {
  text->count = 0;
  if (text->bytes) text->bytes[0] = 0;
}

static void text_append(text *text, const char *bytes, size_t count) {
  if (text->count + count + 1 > KEPT_BYTES) return;
  if (!text->bytes && !(text->bytes = malloc(KEPT_BYTES))) return;
  memcpy(text->bytes + text->count, bytes, count);
  text->count += count;
  text->bytes[text->count] = 0;
}

static void forward(ccurl_session *session, enum ccurl_phase phase) {
  if (phase > session->result->phase) session->result->phase = phase;
  session->since = now();
}

static size_t on_read(char *buffer, size_t size, size_t items, void *context) {
  ccurl_session *session = context;
  const ccurl_transaction *transaction = session->transaction;
  size_t left = transaction->count - session->offset;
  if (left > 0) {
    size_t count = left < size * items ? left : size * items;
    memcpy(buffer, transaction->message + session->offset, count);
    session->offset += count;
    forward(session, CCURL_BODY);
    return count;
  }
  // libcurl has handed all earlier bytes to the kernel and sends the final dot after we return 0.
  if (session->result->complete) return 0;
  if (session->result->release_asked) return CURL_READFUNC_ABORT;
  if (transaction->stopped(transaction->context)) {
    session->result->end = CCURL_STOPPED;
    return CURL_READFUNC_ABORT;
  }
  session->result->release_asked = true;
  session->result->release = transaction->release(transaction->context);
  if (session->result->release != CCURL_GO) return CURL_READFUNC_ABORT;
  session->result->complete = true;
  forward(session, CCURL_END);
  return 0;
}

static bool is_last_line(const char *line, size_t count) {
  for (size_t i = 0; i < 3; i++)
    if (count < 3 || line[i] < '0' || line[i] > '9') return false;
  return count == 3 || line[3] == ' ';
}

static size_t on_reply(char *line, size_t size, size_t items, void *context) {
  ccurl_session *session = context;
  size_t count = size * items;
  // What the server says to QUIT is no evidence for anything.
  if (session->saying_goodbye) return count;
  size_t kept = count;
  while (kept > 0 && (line[kept - 1] == '\n' || line[kept - 1] == '\r')) kept--;
  char phase = (char)('A' + session->result->phase);
  text_append(&session->replies, &phase, 1);
  text_append(&session->replies, line, kept);
  text_append(&session->replies, "\n", 1);
  if (is_last_line(line, kept)) session->result->reply = strtol(line, NULL, 10);
  session->since = now();
  return count;
}

static bool starts(const char *data, size_t size, const char *verb) {
  size_t count = strlen(verb);
  return size > count && strncasecmp(data, verb, count) == 0 &&
         (data[count] == ' ' || data[count] == '\r');
}

// Only the verb is looked at: what is sent may hold the secret.
static int on_wire(CURL *easy, curl_infotype type, char *data, size_t size, void *context) {
  (void)easy;
  static const struct {
    const char *verb;
    enum ccurl_phase phase;
  } verbs[] = {
      {"EHLO", CCURL_HELLO}, {"HELO", CCURL_HELLO}, {"STARTTLS", CCURL_STARTTLS},
      {"AUTH", CCURL_SIGN_IN}, {"NOOP", CCURL_MAIL}, {"MAIL", CCURL_MAIL},
      {"RCPT", CCURL_RECIPIENT}, {"DATA", CCURL_DATA},
  };
  ccurl_session *session = context;
  if (type != CURLINFO_HEADER_OUT) return 0;
  session->since = now();
  if (starts(data, size, "QUIT")) session->saying_goodbye = true;
  for (size_t i = 0; i < sizeof verbs / sizeof verbs[0]; i++)
    if (starts(data, size, verbs[i].verb)) forward(session, verbs[i].phase);
  return 0;
}

static bool is_connected(const ccurl_session *session) {
  curl_off_t connected = 0, encrypted = 0;
  libcurl.easy_getinfo(session->easy, CURLINFO_CONNECT_TIME_T, &connected);
  libcurl.easy_getinfo(session->easy, CURLINFO_APPCONNECT_TIME_T, &encrypted);
  bool from_the_start = strncasecmp(session->transaction->url, "smtps:", 6) == 0;
  return connected > 0 && (!from_the_start || encrypted > 0);
}

static int64_t milliseconds_left(const ccurl_session *session) {
  const ccurl_transaction *transaction = session->transaction;
  int64_t limit = session->result->phase == CCURL_CONNECTING ? transaction->connect_milliseconds
                  : session->result->phase == CCURL_END      ? transaction->end_milliseconds
                                                             : transaction->step_milliseconds;
  return session->since + limit - now();
}

static int on_progress(void *context, curl_off_t a, curl_off_t b, curl_off_t c, curl_off_t d) {
  (void)a, (void)b, (void)c, (void)d;
  ccurl_session *session = context;
  ccurl_result *result = session->result;
  if (result->phase == CCURL_CONNECTING && is_connected(session))
    forward(session, CCURL_GREETING);
  // Behind the final dot only the server knows what became of it: wait for its word.
  if (!result->complete && session->transaction->stopped(session->transaction->context))
    result->end = CCURL_STOPPED;
  else if (milliseconds_left(session) < 0)
    result->end = CCURL_TIMED_OUT;
  return result->end != CCURL_ENDED;
}

static bool is_safe_address(const char *address) {
  if (!address || !*address) return false;
  for (const unsigned char *byte = (const unsigned char *)address; *byte; byte++)
    if (*byte <= 0x20 || *byte >= 0x7f || *byte == '<' || *byte == '>') return false;
  return true;
}

static bool is_safe_message(const uint8_t *bytes, size_t count) {
  for (size_t i = 0; i < count; i++) {
    if (bytes[i] == '\r' && (i + 1 == count || bytes[i + 1] != '\n')) return false;
    if (bytes[i] == '\n' && (i == 0 || bytes[i - 1] != '\r')) return false;
    if (bytes[i] == 0) return false;
  }
  return count >= 2 && bytes[count - 1] == '\n';
}

static void set_up_connection(ccurl_session *session) {
  CURL *easy = session->easy;
  const ccurl_transaction *transaction = session->transaction;
  libcurl.easy_reset(easy);
  libcurl.easy_setopt(easy, CURLOPT_URL, transaction->url);
#if LIBCURL_VERSION_NUM >= 0x075500
  libcurl.easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
#else
  libcurl.easy_setopt(easy, CURLOPT_PROTOCOLS, (long)(CURLPROTO_SMTP | CURLPROTO_SMTPS));
#endif
  libcurl.easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
  libcurl.easy_setopt(easy, CURLOPT_TCP_NODELAY, 1L);
  libcurl.easy_setopt(easy, CURLOPT_SSL_VERIFYPEER, 1L);
  libcurl.easy_setopt(easy, CURLOPT_SSL_VERIFYHOST, 2L);
  libcurl.easy_setopt(easy, CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2);
  if (transaction->must_encrypt)
    libcurl.easy_setopt(easy, CURLOPT_USE_SSL, (long)CURLUSESSL_ALL);
  else
    libcurl.easy_setopt(easy, CURLOPT_NOPROXY, "*");
  if (transaction->ca_file) libcurl.easy_setopt(easy, CURLOPT_CAINFO, transaction->ca_file);
  if (transaction->fresh_connection) libcurl.easy_setopt(easy, CURLOPT_FRESH_CONNECT, 1L);
  if (transaction->user) libcurl.easy_setopt(easy, CURLOPT_USERNAME, transaction->user);
  if (transaction->secret && transaction->secret_is_bearer)
    libcurl.easy_setopt(easy, CURLOPT_XOAUTH2_BEARER, transaction->secret);
  else if (transaction->secret)
    libcurl.easy_setopt(easy, CURLOPT_PASSWORD, transaction->secret);
  // libcurl's own limits stand back: on_progress knows the phase, they do not.
  libcurl.easy_setopt(easy, CURLOPT_CONNECTTIMEOUT, 900L);
  libcurl.easy_setopt(easy, CURLOPT_SERVER_RESPONSE_TIMEOUT, 900L);
#if LIBCURL_VERSION_NUM >= 0x075700
  // Otherwise giving up waits for a name server that does not answer.
  libcurl.easy_setopt(easy, CURLOPT_QUICK_EXIT, 1L);
#endif
  libcurl.easy_setopt(easy, CURLOPT_VERBOSE, 1L);
  libcurl.easy_setopt(easy, CURLOPT_DEBUGFUNCTION, on_wire);
  libcurl.easy_setopt(easy, CURLOPT_DEBUGDATA, session);
  libcurl.easy_setopt(easy, CURLOPT_HEADERFUNCTION, on_reply);
  libcurl.easy_setopt(easy, CURLOPT_HEADERDATA, session);
  libcurl.easy_setopt(easy, CURLOPT_NOPROGRESS, 0L);
  libcurl.easy_setopt(easy, CURLOPT_XFERINFOFUNCTION, on_progress);
  libcurl.easy_setopt(easy, CURLOPT_XFERINFODATA, session);
}

static struct curl_slist *set_up_message(ccurl_session *session) {
  CURL *easy = session->easy;
  if (!session->transaction->recipient) {
    libcurl.easy_setopt(easy, CURLOPT_CUSTOMREQUEST, "NOOP");
    libcurl.easy_setopt(easy, CURLOPT_NOBODY, 1L);
    libcurl.easy_setopt(easy, CURLOPT_CERTINFO, 1L);
    return NULL;
  }
  struct curl_slist *recipients = libcurl.slist_append(NULL, session->transaction->recipient);
  libcurl.easy_setopt(easy, CURLOPT_MAIL_FROM, session->transaction->sender);
  libcurl.easy_setopt(easy, CURLOPT_MAIL_RCPT, recipients);
  // The size stays unknown to libcurl: with a size it would send the dot without asking again.
  libcurl.easy_setopt(easy, CURLOPT_UPLOAD, 1L);
  libcurl.easy_setopt(easy, CURLOPT_READFUNCTION, on_read);
  libcurl.easy_setopt(easy, CURLOPT_READDATA, session);
  return recipients;
}

static CURLcode perform(ccurl_session *session) {
  CURLcode code = CURLE_FAILED_INIT;
  int running = 1;
  if (libcurl.multi_add_handle(session->multi, session->easy) != CURLM_OK) return code;
  while (libcurl.multi_perform(session->multi, &running) == CURLM_OK && running) {
    int64_t left = milliseconds_left(session) + 1;
    int wait = left < 1 ? 1 : left > 1000 ? 1000 : (int)left;
    if (libcurl.multi_poll(session->multi, NULL, 0, wait, NULL) != CURLM_OK) break;
  }
  CURLMsg *message;
  while ((message = libcurl.multi_info_read(session->multi, &running)))
    if (message->msg == CURLMSG_DONE) code = message->data.result;
  libcurl.multi_remove_handle(session->multi, session->easy);
  return code;
}

static void keep_certificate(ccurl_session *session) {
  struct curl_certinfo *chain = NULL;
  libcurl.easy_getinfo(session->easy, CURLINFO_CERTINFO, &chain);
  if (!chain || chain->num_of_certs < 1) return;
  for (struct curl_slist *fact = chain->certinfo[0]; fact; fact = fact->next) {
    if (strncmp(fact->data, "Cert:", 5) == 0) continue;
    text_append(&session->certificate, fact->data, strlen(fact->data));
    text_append(&session->certificate, "\n", 1);
  }
}

static void judge(ccurl_session *session, CURLcode code) {
  ccurl_result *result = session->result;
  long connections = 0;
  libcurl.easy_getinfo(session->easy, CURLINFO_NUM_CONNECTS, &connections);
  libcurl.easy_getinfo(session->easy, CURLINFO_SSL_VERIFYRESULT, &result->verification);
  result->code = (int)code;
  result->is_ok = code == CURLE_OK;
  result->no_host = code == CURLE_COULDNT_RESOLVE_HOST || code == CURLE_COULDNT_RESOLVE_PROXY;
  result->no_connection = code == CURLE_COULDNT_CONNECT;
  result->no_handshake = code == CURLE_SSL_CONNECT_ERROR;
  result->no_encryption = code == CURLE_USE_SSL_FAILED;
  result->bad_certificate = code == CURLE_PEER_FAILED_VERIFICATION;
  result->bad_ca_file = code == CURLE_SSL_CACERT_BADFILE;
  result->sign_in_refused = code == CURLE_LOGIN_DENIED;
  result->connection_lost =
      code == CURLE_RECV_ERROR || code == CURLE_SEND_ERROR || code == CURLE_GOT_NOTHING;
  result->reused = connections == 0;
}

// A peer that goes away must not kill the program, whatever TLS library does the writing.
static void run_without_pipe_signal(ccurl_session *session, CURLcode *code) {
  sigset_t pipe_signal, before;
  sigemptyset(&pipe_signal);
  sigaddset(&pipe_signal, SIGPIPE);
  pthread_sigmask(SIG_BLOCK, &pipe_signal, &before);
  *code = perform(session);
#ifdef __linux__
  if (!sigismember(&before, SIGPIPE)) {
    const struct timespec at_once = {0, 0};
    sigtimedwait(&pipe_signal, NULL, &at_once);
  }
#endif
  pthread_sigmask(SIG_SETMASK, &before, NULL);
}

void ccurl_run(ccurl_session *session, const ccurl_transaction *transaction,
               ccurl_result *result) {
  *result = (ccurl_result){.end = CCURL_ENDED};
  text_clear(&session->replies);
  text_clear(&session->certificate);
  if (transaction->recipient) {
    bool safe = is_safe_address(transaction->sender) && is_safe_address(transaction->recipient);
    if (!safe) result->end = CCURL_UNSAFE_ADDRESS;
    if (safe && !is_safe_message(transaction->message, transaction->count))
      result->end = CCURL_UNSAFE_MESSAGE;
    if (result->end != CCURL_ENDED) return;
  }
  session->transaction = transaction;
  session->result = result;
  session->offset = 0;
  session->saying_goodbye = false;
  session->since = now();
  set_up_connection(session);
  struct curl_slist *recipients = set_up_message(session);
  CURLcode code;
  run_without_pipe_signal(session, &code);
  judge(session, code);
  if (!transaction->recipient) keep_certificate(session);
  // The handle must not point to this transaction's strings and callbacks any more.
  libcurl.easy_reset(session->easy);
  libcurl.slist_free_all(recipients);
  session->transaction = NULL;
  session->result = NULL;
}

ccurl_session *ccurl_open(void) {
  if (!ccurl_load()) return NULL;
  ccurl_session *session = calloc(1, sizeof *session);
  if (!session) return NULL;
  session->easy = libcurl.easy_init();
  session->multi = libcurl.multi_init();
  if (session->easy && session->multi) return session;
  ccurl_close(session);
  return NULL;
}

void ccurl_close(ccurl_session *session) {
  if (!session) return;
  if (session->easy) libcurl.easy_cleanup(session->easy);
  if (session->multi) libcurl.multi_cleanup(session->multi);
  free(session->replies.bytes);
  free(session->certificate.bytes);
  free(session);
}

void ccurl_wake(ccurl_session *session) { libcurl.multi_wakeup(session->multi); }

const char *ccurl_replies(const ccurl_session *session) {
  return session->replies.bytes ? session->replies.bytes : "";
}

const char *ccurl_certificate(const ccurl_session *session) {
  return session->certificate.bytes ? session->certificate.bytes : "";
}

const char *ccurl_version(void) { return ccurl_load() ? libcurl.version() : NULL; }
