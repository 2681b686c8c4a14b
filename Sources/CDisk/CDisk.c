#define _GNU_SOURCE
#include "CDisk.h"

#include <unistd.h>

int cdisk_synchronize(int descriptor) { return syncfs(descriptor); }
