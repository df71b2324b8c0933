#ifndef CCURL_H
#define CCURL_H
int ccurl_present(void);
#endif
