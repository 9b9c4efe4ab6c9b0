SELECT 'a;b', "c;d", $$e;f$$, $x$ $$;$$ $x$, E'g\';h', U&'i;j', B'01;';
SELECT E'a'
  '\';' -- still the same string
;
SELECT 'last, without its semicolon'
