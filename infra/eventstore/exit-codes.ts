/** The server's process ended because it lost its database: started again, it finds what was committed. */
export const DATABASE_LOST = 3;
