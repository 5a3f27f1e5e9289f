"""Paper: one module a document over one house style."""
