#ifndef CDIGEST_H
#define CDIGEST_H
int cdigest_present(void);
#endif
