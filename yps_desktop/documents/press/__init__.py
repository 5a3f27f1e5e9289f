"""The press: sets plain contents on pages, tags, archives, signs or locks them. It knows no case."""
