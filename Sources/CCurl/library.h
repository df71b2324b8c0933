#ifndef CCURL_LIBRARY_H
#define CCURL_LIBRARY_H

#include <curl/curl.h>
#include <stdbool.h>

// libcurl's functions, with the types that its own header gives them.
//
// The library is loaded when a mail server is first spoken to: it brings some forty others, for
// which nobody should wait who only looks at a list.
typedef struct {
  __typeof__(curl_global_init) *global_init;
  __typeof__(curl_version) *version;
  __typeof__(curl_easy_init) *easy_init;
  __typeof__(curl_easy_setopt) *easy_setopt;
  __typeof__(curl_easy_getinfo) *easy_getinfo;
  __typeof__(curl_easy_reset) *easy_reset;
  __typeof__(curl_easy_cleanup) *easy_cleanup;
  __typeof__(curl_multi_init) *multi_init;
  __typeof__(curl_multi_add_handle) *multi_add_handle;
  __typeof__(curl_multi_perform) *multi_perform;
  __typeof__(curl_multi_poll) *multi_poll;
  __typeof__(curl_multi_info_read) *multi_info_read;
  __typeof__(curl_multi_remove_handle) *multi_remove_handle;
  __typeof__(curl_multi_wakeup) *multi_wakeup;
  __typeof__(curl_multi_cleanup) *multi_cleanup;
  __typeof__(curl_slist_append) *slist_append;
  __typeof__(curl_slist_free_all) *slist_free_all;
} ccurl_library;

// Only to be used after ccurl_load said that it is there.
extern ccurl_library libcurl;

// Loads libcurl at the first call; false when it is not there.
bool ccurl_load(void);

#endif
