//! Tables: which ones hold rows of cells, and which only place the parts of an old page; and the
//! rows, with cells that reach over several columns or rows.
//!
//! May import: `document`.

use dom_query::NodeRef;

use super::element::{self, Role};
use crate::document::BlockKind;

/// The longest cell of a table that holds rows of cells, in bytes. Beyond it stands an article.
const LONGEST_CELL: usize = 800;

/// The most columns that a cell reaches over; HTML allows 1000, which would be as many tabs.
const WIDEST: usize = 50;

/// One row of a table.
pub(super) struct Row<'a> {
    /// Its cells.
    pub(super) cells: Vec<NodeRef<'a>>,
    /// How many columns each of them reaches over.
    widths: Vec<usize>,
    /// A row, or the caption.
    pub(super) kind: BlockKind,
}

impl Row<'_> {
    /// The row's text, its cells parted by tabs.
    pub(super) fn text(&self, cells: &[String]) -> String {
        let mut text = String::new();
        for (cell, width) in cells.iter().zip(&self.widths) {
            text.push_str(cell);
            text.extend(std::iter::repeat_n('\t', *width));
        }
        text.truncate(text.trim_end_matches('\t').len());
        text
    }
}

/// Whether the table holds rows of cells: it has heads or a caption, or two columns at least of
/// short texts, and nothing in it that only an article has.
pub(super) fn has_rows_of_cells(table: &NodeRef<'_>) -> bool {
    if table
        .attr("role")
        .is_some_and(|role| &*role == "presentation")
    {
        return false;
    }
    let rows = rows(table);
    let cells = || rows.iter().flat_map(|row| &row.cells);
    if cells().any(holds_parts_of_a_page) {
        return false;
    }
    let heads = cells().any(|cell| matches!(&*element::name(cell), "th" | "caption"));
    let columns = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    heads || rows.len() >= 2 && columns >= 2
}

/// Whether a cell holds what stands in an article and not in a row.
fn holds_parts_of_a_page(cell: &NodeRef<'_>) -> bool {
    let (mut length, mut paragraphs) = (0, 0);
    for node in cell.descendants_it() {
        if node.is_text() {
            length += node.query_or(0, |_| node.text().len());
            continue;
        }
        let name = element::name(&node);
        match element::role(&name) {
            Role::Heading(_) | Role::List | Role::Table | Role::Quotation => return true,
            Role::Block if name == "p" => paragraphs += 1,
            _ => {}
        }
        if length > LONGEST_CELL || paragraphs > 3 {
            return true;
        }
    }
    length > LONGEST_CELL
}

/// The rows of a table, its caption first.
pub(super) fn rows<'a>(table: &NodeRef<'a>) -> Vec<Row<'a>> {
    let mut rows = Vec::new();
    for part in table.children_it(false) {
        match &*element::name(&part) {
            "caption" => rows.push(Row {
                cells: vec![part],
                widths: vec![1],
                kind: BlockKind::Caption,
            }),
            "tr" => rows.push(row(&part)),
            "thead" | "tbody" | "tfoot" => {
                let inside = part.children_it(false);
                rows.extend(
                    inside
                        .filter(|child| child.has_name("tr"))
                        .map(|tr| row(&tr)),
                );
            }
            _ => {}
        }
    }
    rows
}

/// The row of a `tr` element.
fn row<'a>(tr: &NodeRef<'a>) -> Row<'a> {
    let cells: Vec<NodeRef<'a>> = tr
        .children_it(false)
        .filter(|child| child.has_name("td") || child.has_name("th"))
        .collect();
    let width = |cell: &NodeRef<'a>| {
        let columns = cell
            .attr("colspan")
            .and_then(|columns| columns.trim().parse().ok());
        columns.map_or(1, |columns: usize| columns.clamp(1, WIDEST))
    };
    Row {
        widths: cells.iter().map(width).collect(),
        cells,
        kind: BlockKind::TableRow,
    }
}
