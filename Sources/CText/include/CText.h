#ifndef CTEXT_H
#define CTEXT_H
int ctext_present(void);
#endif
