#include "library.h"

#include <pthread.h>

#include "CCurl.h"
#include "CLoad.h"

#ifdef __APPLE__
static const char *const file = "libcurl.4.dylib";
#else
static const char *const file = "libcurl.so.4";
#endif

ccurl_library libcurl;
static const char *problem;
static bool is_ready;

static void load(void) {
  const cload_function functions[] = {
      {"curl_global_init", &libcurl.global_init},
      {"curl_version", &libcurl.version},
      {"curl_easy_init", &libcurl.easy_init},
      {"curl_easy_setopt", &libcurl.easy_setopt},
      {"curl_easy_getinfo", &libcurl.easy_getinfo},
      {"curl_easy_reset", &libcurl.easy_reset},
      {"curl_easy_cleanup", &libcurl.easy_cleanup},
      {"curl_multi_init", &libcurl.multi_init},
      {"curl_multi_add_handle", &libcurl.multi_add_handle},
      {"curl_multi_perform", &libcurl.multi_perform},
      {"curl_multi_poll", &libcurl.multi_poll},
      {"curl_multi_info_read", &libcurl.multi_info_read},
      {"curl_multi_remove_handle", &libcurl.multi_remove_handle},
      {"curl_multi_wakeup", &libcurl.multi_wakeup},
      {"curl_multi_cleanup", &libcurl.multi_cleanup},
      {"curl_slist_append", &libcurl.slist_append},
      {"curl_slist_free_all", &libcurl.slist_free_all},
  };
  problem = cload(file, functions, sizeof functions / sizeof functions[0]);
  is_ready = !problem && libcurl.global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
}

bool ccurl_load(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, load);
  return is_ready;
}

const char *ccurl_problem(void) {
  ccurl_load();
  return problem;
}
