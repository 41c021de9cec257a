"""The words in which a schema is declared, and what is made of the declarations."""
