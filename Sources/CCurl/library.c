#include "library.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "CCurl.h"

#ifdef __APPLE__
static const char *const file = "libcurl.4.dylib";
#else
static const char *const file = "libcurl.so.4";
#endif

ccurl_library curl;
static bool is_loaded;
static char *problem;

static void keep_problem(void) {
  const char *text = dlerror();
  if (!problem && text) problem = strdup(text);
}

// POSIX says that an object's address may become a function's this way.
static bool find(void *handle, const char *name, void *function) {
  void *symbol = dlsym(handle, name);
  memcpy(function, &symbol, sizeof symbol);
  if (!symbol) keep_problem();
  return symbol != NULL;
}

static void load(void) {
  void *handle = dlopen(file, RTLD_NOW | RTLD_LOCAL);
  if (!handle) {
    keep_problem();
    return;
  }
  const struct {
    const char *name;
    void *function;
  } functions[] = {
      {"curl_global_init", &curl.global_init},
      {"curl_version", &curl.version},
      {"curl_easy_init", &curl.easy_init},
      {"curl_easy_setopt", &curl.easy_setopt},
      {"curl_easy_getinfo", &curl.easy_getinfo},
      {"curl_easy_reset", &curl.easy_reset},
      {"curl_easy_cleanup", &curl.easy_cleanup},
      {"curl_multi_init", &curl.multi_init},
      {"curl_multi_add_handle", &curl.multi_add_handle},
      {"curl_multi_perform", &curl.multi_perform},
      {"curl_multi_poll", &curl.multi_poll},
      {"curl_multi_info_read", &curl.multi_info_read},
      {"curl_multi_remove_handle", &curl.multi_remove_handle},
      {"curl_multi_wakeup", &curl.multi_wakeup},
      {"curl_multi_cleanup", &curl.multi_cleanup},
      {"curl_slist_append", &curl.slist_append},
      {"curl_slist_free_all", &curl.slist_free_all},
  };
  for (size_t i = 0; i < sizeof functions / sizeof functions[0]; i++)
    if (!find(handle, functions[i].name, functions[i].function)) return;
  is_loaded = curl.global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
}

bool ccurl_load(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, load);
  return is_loaded;
}

const char *ccurl_problem(void) {
  ccurl_load();
  return problem;
}
