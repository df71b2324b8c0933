// A pseudo terminal's two ends, which the Glibc module does not offer.
#ifndef CPSEUDOTERMINAL_H
#define CPSEUDOTERMINAL_H
/// Opens a pair; writes the slave's path (at most 127 bytes) and returns the master, or -1.
int cpty_open(char *path, unsigned short columns, unsigned short rows, int *slave);
/// How many bytes wait to be read, or -1.
int cpty_waiting(int fd);
/// Gives the terminal another size; 0 when it worked.
int cpty_resize(int fd, unsigned short columns, unsigned short rows);
#endif
