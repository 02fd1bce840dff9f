//! Reads the tables in `assets/tables`: UTF-8, one row a line, columns between tabs, comment lines
//! begin with `#`. They are part of the program and checked by `tests/tables.rs`, so reading them
//! is total: a row that lacks a column gives an empty one.
//!
//! May import: nothing of ours.

/// One row of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row<'t>(&'t str);

impl<'t> Row<'t> {
    /// Column `index`, counted from 0; empty where the row has none.
    pub fn column(self, index: usize) -> &'t str {
        self.0.split('\t').nth(index).unwrap_or_default().trim()
    }

    /// Column `index` as a list, its parts between `|`; the empty ones left out.
    pub fn list(self, index: usize) -> impl Iterator<Item = &'t str> {
        self.column(index)
            .split('|')
            .map(str::trim)
            .filter(|part| !part.is_empty())
    }
}

/// The rows of `table`, comments and empty lines left out.
pub fn rows(table: &str) -> impl Iterator<Item = Row<'_>> {
    table
        .lines()
        .filter(|line| !line.starts_with('#') && !line.trim().is_empty())
        .map(Row)
}
