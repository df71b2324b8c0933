#ifndef CSCAN_H
#define CSCAN_H
int cscan_present(void);
#endif
