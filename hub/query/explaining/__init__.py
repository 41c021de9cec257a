"""Plans and statements for people: as an outline, as a picture, as SQL laid out."""
