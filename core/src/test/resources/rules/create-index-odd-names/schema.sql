CREATE TABLE "Weird ""name" (id bigint PRIMARY KEY, "a;b" text);
