#include "CText.h"
#include <errno.h>
#include <iconv.h>
#include <string.h>

void *ctext_converter_open(const char *charset) {
  iconv_t converter = iconv_open("UTF-8", charset);
  return converter == (iconv_t)-1 ? NULL : (void *)converter;
}

void ctext_converter_close(void *converter) { iconv_close((iconv_t)converter); }

size_t ctext_convert(void *converter, const uint8_t *p, size_t n, size_t unit, uint8_t *out,
                     size_t capacity) {
  iconv_t handle = (iconv_t)converter;
  char *from = (char *)p;
  char *to = (char *)out;
  size_t left = n, room = capacity;
  iconv(handle, NULL, NULL, NULL, NULL);
  while (left > 0) {
    if (iconv(handle, &from, &left, &to, &room) != (size_t)-1) break;
    if (errno == E2BIG || room < 3) break;
    memcpy(to, "\xEF\xBF\xBD", 3);
    to += 3;
    room -= 3;
    if (errno == EINVAL) break;
    size_t skipped = left < unit ? left : unit;
    from += skipped;
    left -= skipped;
  }
  iconv(handle, NULL, NULL, &to, &room);
  return capacity - room;
}
