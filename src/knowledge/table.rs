//! Reads a table: a comment head (`# what`, `# source and licence`), a header row, one fact per row.
//!
//! Cells are parted by tabs; a cell that lists several values parts them by `|`. Faults are told
//! with file and line, since users may lay tables of their own over the built-in ones.

use crate::error::{Error, Result};

/// A table as it stands in its file.
#[derive(Debug, PartialEq, Eq)]
pub struct Table<'a> {
    file: &'a str,
    columns: Vec<&'a str>,
    rows: Vec<(usize, Vec<&'a str>)>,
}

/// One row, read by column name.
#[derive(Clone, Copy, Debug)]
pub struct Row<'t, 'a> {
    table: &'t Table<'a>,
    line: usize,
    cells: &'t [&'a str],
}

impl<'a> Table<'a> {
    /// Reads `text`, the content of `file`, which must have at least the `wanted` columns.
    ///
    /// # Errors
    /// A missing column, or a row with more or fewer cells than the header.
    pub fn parse(file: &'a str, text: &'a str, wanted: &[&str]) -> Result<Self> {
        let mut lines = text
            .lines()
            .enumerate()
            .map(|(at, line)| (at + 1, line))
            .filter(|(_, line)| !line.starts_with('#') && !line.trim().is_empty());
        let columns: Vec<&str> = match lines.next() {
            Some((_, header)) => header.split('\t').collect(),
            None => {
                return Err(Error::knowledge(file, "the table is empty", "Give it a header row with its column names"));
            }
        };
        for column in wanted {
            if !columns.contains(column) {
                let problem = format!("the table has no column \"{column}\" but {columns:?}");
                return Err(Error::knowledge(file, problem, "Name the columns in the header row, parted by tabs"));
            }
        }
        let mut rows = Vec::new();
        for (line, row) in lines {
            let cells: Vec<&str> = row.split('\t').collect();
            if cells.len() != columns.len() {
                let problem = format!("{} cells where the header has {}", cells.len(), columns.len());
                return Err(Error::knowledge(format!("{file}:{line}"), problem, "Part the cells by single tabs"));
            }
            rows.push((line, cells));
        }
        Ok(Table { file, columns, rows })
    }

    /// The rows in the file's order.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_, 'a>> {
        self.rows.iter().map(|(line, cells)| Row { table: self, line: *line, cells })
    }
}

impl<'a> Row<'_, 'a> {
    /// The cell of `column`, one of those that [`Table::parse`] was told to want.
    pub fn cell(&self, column: &str) -> &'a str {
        let at = self.table.columns.iter().position(|name| *name == column);
        self.cells[at.expect("a column that Table::parse was told to want")]
    }

    /// The values of a cell that lists several, empty ones left out.
    pub fn list(&self, column: &str) -> impl Iterator<Item = &'a str> {
        self.cell(column).split('|').filter(|value| !value.is_empty())
    }

    /// `file:line`, for error messages.
    pub fn place(&self) -> String {
        format!("{}:{}", self.table.file, self.line)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_read_by_column_name_and_lists_split() {
        let table = Table::parse("t.tsv", "# what\nname\tdemonyms\nKenya\tKenyan|Kenyans\n", &["name"]).unwrap();
        let row = table.rows().next().unwrap();
        assert_eq!(row.cell("name"), "Kenya");
        assert_eq!(row.list("demonyms").collect::<Vec<_>>(), ["Kenyan", "Kenyans"]);
        assert_eq!(row.place(), "t.tsv:3");
    }

    #[test]
    fn a_row_of_the_wrong_width_is_named_by_line() {
        let error = Table::parse("t.tsv", "a\tb\n1\n", &[]).unwrap_err().to_string();
        assert_eq!(error, "t.tsv:2: 1 cells where the header has 2. Part the cells by single tabs");
    }

    #[test]
    fn a_missing_column_is_an_error() {
        assert!(Table::parse("t.tsv", "a\n1\n", &["b"]).is_err());
    }
}
