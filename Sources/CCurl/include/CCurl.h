#ifndef CCURL_H
#define CCURL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// One SMTP transaction at a time on a connection that is kept between transactions.
// A session belongs to one thread at a time; only ccurl_wake may be called from another.
typedef struct ccurl_session ccurl_session;

// How far a transaction came. A reply line is kept with the phase it answered.
enum ccurl_phase {
  CCURL_CONNECTING,
  CCURL_GREETING,
  CCURL_HELLO,
  CCURL_STARTTLS,
  CCURL_SIGN_IN,
  CCURL_MAIL,
  CCURL_RECIPIENT,
  CCURL_DATA,
  CCURL_BODY,
  CCURL_END,
};

// The answer to "may the final dot leave?".
enum ccurl_release { CCURL_GO, CCURL_WITHDRAWN, CCURL_STORAGE_FAILED };

// Why a transaction ended, where libcurl's own code does not say it.
enum ccurl_end {
  CCURL_ENDED,
  CCURL_STOPPED,         // `stopped` said so
  CCURL_TIMED_OUT,       // a phase took longer than its limit
  CCURL_UNSAFE_ADDRESS,  // a byte that could leave the envelope; nothing was done
  CCURL_UNSAFE_MESSAGE,  // a line end that is not CRLF; nothing was done
};

// All strings are only read during ccurl_run. Without a recipient the server is only greeted and
// signed in to.
typedef struct {
  const char *url;
  bool must_encrypt;
  const char *user;
  const char *secret;
  bool secret_is_bearer;
  const char *ca_file;
  bool fresh_connection;
  const char *sender;
  const char *recipient;
  const uint8_t *message;
  size_t count;
  int64_t connect_milliseconds;
  int64_t step_milliseconds;
  int64_t end_milliseconds;
  void *context;
  int (*release)(void *context);   // asked at most once, when all but the final dot has left
  bool (*stopped)(void *context);  // asked often
} ccurl_transaction;

typedef struct {
  enum ccurl_end end;
  int code;             // libcurl's
  bool is_ok;           // the server took all of it
  bool no_host;         // the name is unknown
  bool no_connection;   // nobody answers there
  bool no_handshake;    // what answers there speaks no TLS, or none that is good enough
  bool no_encryption;   // the server does not offer STARTTLS
  bool bad_certificate;
  bool bad_ca_file;
  bool sign_in_refused;
  bool connection_lost;
  bool reused;          // no new connection was made
  long verification;    // OpenSSL's verdict on the certificate, 0 when it is only for another host
  long reply;           // the last reply's code, 0 without one
  enum ccurl_phase phase;
  enum ccurl_release release;
  bool release_asked;
  bool complete;        // the final dot was allowed to leave: from here on the outcome is the server's
} ccurl_result;

ccurl_session *ccurl_open(void);
void ccurl_close(ccurl_session *session);
void ccurl_run(ccurl_session *session, const ccurl_transaction *transaction, ccurl_result *result);
void ccurl_wake(ccurl_session *session);

// The reply lines of the last run: each a phase as one letter from 'A', the line, a newline.
const char *ccurl_replies(const ccurl_session *session);
// What is known of the server's certificate after a run without recipient, one fact a line.
const char *ccurl_certificate(const ccurl_session *session);
// libcurl's name and version; NULL when it can not be loaded.
const char *ccurl_version(void);
// Why libcurl can not be loaded; NULL when it can be.
const char *ccurl_problem(void);

#endif
