-- a comment; with a semicolon
/* another; /* nested; */ ; */
;;
SELECT 1 -- one; two
  + /* three; */ 2; -- trailing
/* between */ SELECT 2 /* inside */ , 3 /* after */;
