//! The reading order of a page: columns beside each other, what stands over and under them, and
//! the rows of tables.
//!
//! A column's gutter is a gap that many lines share and none crosses. Wide gaps between cells are
//! shared as well; cells are short, though, where the lines of a column fill it.
//! May import: nothing of ours beside this folder.

use std::borrow::Borrow;

use super::{
    line::{Column, Line},
    lines::Piece,
    verse,
};

/// The least width of a gutter, in ems.
const GUTTER: f32 = 0.8;

/// The fewest lines that a column has on either side of a gutter.
const LINES: usize = 3;

/// The share of its column's width that a line must have to fill it.
const FILLED: f32 = 0.7;

/// The narrowest column, in ems; what is narrower is a cell or a list of numbers.
const NARROWEST: f32 = 7.0;

/// The least gap between the cells of a table, in ems.
const CELL_GAP: f32 = 1.0;

/// The most gaps that are tried as a gutter; a page with more of them is a table or a map.
const TRIED: usize = 300;

/// How deep columns may stand in columns.
const DEEPEST: usize = 6;

/// Puts the lines of pages in reading order.
pub(super) struct Reading {
    rtl: bool,
    page: u32,
    /// How many columns there were so far.
    columns: u32,
    lines: Vec<Line>,
}

impl Reading {
    /// Of a document whose right column comes first (`rtl`), or its left one.
    pub(super) fn new(rtl: bool) -> Self {
        Self {
            rtl,
            page: 0,
            columns: 0,
            lines: Vec::new(),
        }
    }

    /// The lines of all pages.
    pub(super) fn finish(self) -> Vec<Line> {
        self.lines
    }

    /// Adds page `number` with its `pieces`; `edges` are those of the text on every page.
    pub(super) fn page(&mut self, number: u32, pieces: Vec<Piece>, edges: (f32, f32)) {
        self.page = number;
        let table = |piece: &Piece| piece.cell.map(|cell| cell.table);
        let mut rest = pieces;
        while let Some(next) = rest.iter().filter_map(table).min() {
            let in_next = |piece: &Piece| table(piece) == Some(next);
            let (cells, others): (Vec<Piece>, Vec<Piece>) = rest.into_iter().partition(in_next);
            let top = cells.iter().map(|piece| piece.baseline);
            let top = top.fold(f32::MAX, f32::min);
            let (above, below) = others.into_iter().partition(|piece| piece.baseline < top);
            self.region(above, edges, 0);
            self.table(cells, edges);
            rest = below;
        }
        self.region(rest, edges, 0);
    }

    /// Adds the rows of a table whose cells are known.
    fn table(&mut self, mut pieces: Vec<Piece>, (left, right): (f32, f32)) {
        self.columns += 1;
        let column = Column {
            number: self.columns,
            left,
            right,
        };
        pieces.sort_by_key(|piece| piece.cell);
        let mut row: Vec<Piece> = Vec::new();
        let mut number = None;
        for cell in pieces.chunk_by(|a, b| a.cell == b.cell) {
            let place = cell[0].cell;
            let own = place.map(|place| place.row);
            if own != number && !row.is_empty() {
                let cells = std::mem::take(&mut row);
                self.lines.push(Line::of_cells(cells, self.page, column));
            }
            number = own;
            let lines = rows(cell.to_vec()).into_iter().filter_map(Piece::merged);
            row.extend(lines.map(|line| Piece {
                cell: place,
                ..line
            }));
        }
        if !row.is_empty() {
            self.lines.push(Line::of_cells(row, self.page, column));
        }
    }

    /// Adds a region: what stands over its widest gutter, the columns beside it, what is under it.
    fn region(&mut self, pieces: Vec<Piece>, edges: (f32, f32), depth: usize) {
        if pieces.is_empty() {
            return;
        }
        let found = (depth < DEEPEST).then(|| gutter(&pieces)).flatten();
        let Some(gutter) = found else {
            return self.column(pieces, edges);
        };
        let mut parts: [Vec<Piece>; 4] = Default::default();
        for piece in pieces {
            parts[gutter.part_of(&piece)].push(piece);
        }
        let [above, left, right, below] = parts;
        self.region(above, edges, depth + 1);
        if verse::is_verse(&left, &right, self.rtl) {
            let verses = left.into_iter().chain(right).collect();
            self.column(verses, edges);
            return self.region(below, edges, depth + 1);
        }
        let (left, right) = ((extent(&left), left), (extent(&right), right));
        let (first, second) = if self.rtl {
            (right, left)
        } else {
            (left, right)
        };
        self.region(first.1, first.0, depth + 1);
        self.region(second.1, second.0, depth + 1);
        self.region(below, edges, depth + 1);
    }

    /// Adds the lines of one column, from the top.
    fn column(&mut self, pieces: Vec<Piece>, (left, right): (f32, f32)) {
        self.columns += 1;
        let own = extent(&pieces);
        let rows = rows(pieces);
        let (left, right) = match fills(&rows, own) {
            true => own,
            false => (left.min(own.0), right.max(own.1)),
        };
        let column = Column {
            number: self.columns,
            left,
            right,
        };
        let is_row = table_rows(&rows);
        for (row, is_row) in rows.into_iter().zip(is_row) {
            let line = match is_row {
                true => Some(Line::of_cells(row, self.page, column)),
                false => Piece::merged(row).map(|line| Line::of_piece(line, self.page, column)),
            };
            self.lines.extend(line);
        }
    }
}

/// Whether many of `rows` reach both edges: then these are the column's own, however wide the
/// page's text is.
fn fills(rows: &[Vec<Piece>], (left, right): (f32, f32)) -> bool {
    let reach = |at: &dyn Fn((f32, f32)) -> f32| {
        let near = |row: &&Vec<Piece>| at(extent(row)) < 0.4 * row[0].size;
        rows.iter().filter(near).count()
    };
    let enough = (rows.len() * 2 / 5).max(LINES);
    reach(&|row| row.0 - left) >= enough && reach(&|row| right - row.1) >= enough
}

/// Where `pieces` begin and end.
pub(super) fn extent<P: Borrow<Piece>>(pieces: &[P]) -> (f32, f32) {
    let edges = pieces.iter().map(Borrow::borrow);
    edges.fold((f32::MAX, f32::MIN), |(left, right), piece| {
        (left.min(piece.left), right.max(piece.right))
    })
}

/// `pieces` by line, from the top; each line from left to right.
pub(super) fn rows<P: Borrow<Piece>>(mut pieces: Vec<P>) -> Vec<Vec<P>> {
    pieces.sort_by(|a, b| a.borrow().baseline.total_cmp(&b.borrow().baseline));
    let mut rows: Vec<Vec<P>> = Vec::new();
    for piece in pieces {
        let first = rows.last().and_then(|row| row.first());
        let same = first.is_some_and(|first| same_row(first.borrow(), piece.borrow()));
        match rows.last_mut() {
            Some(row) if same => row.push(piece),
            _ => rows.push(vec![piece]),
        }
    }
    for row in &mut rows {
        row.sort_by(|a, b| a.borrow().left.total_cmp(&b.borrow().left));
    }
    rows
}

/// Whether a lower piece stands in the row of an upper one.
fn same_row(first: &Piece, piece: &Piece) -> bool {
    piece.baseline - first.baseline < 0.4 * first.size.min(piece.size)
}

/// A gap between columns: a place across the page, and how far up and down nothing crosses it.
#[derive(Clone, Copy, Debug)]
struct Gutter {
    across: f32,
    top: f32,
    bottom: f32,
}

impl Gutter {
    /// Whether `piece` stands over it (0), at its left (1), its right (2) or under it (3).
    fn part_of(&self, piece: &Piece) -> usize {
        match piece {
            piece if piece.baseline <= self.top => 0,
            piece if piece.baseline >= self.bottom => 3,
            piece if piece.left + piece.right < 2.0 * self.across => 1,
            _ => 2,
        }
    }
}

/// The longest gutter in a region.
fn gutter(pieces: &[Piece]) -> Option<Gutter> {
    let rows = rows(pieces.iter().collect());
    let gaps = rows
        .iter()
        .flat_map(|row| row.windows(2))
        .filter_map(|pair| {
            let gap = (pair[0].right, pair[1].left);
            let size = pair[0].size.min(pair[1].size);
            (gap.1 - gap.0 >= GUTTER * size).then_some(((gap.0 + gap.1) / 2.0, pair[0].baseline))
        });
    let tried = gaps.take(TRIED).filter_map(|(across, baseline)| {
        let gutter = reach(pieces, across, baseline);
        let lines = lines_beside(pieces, gutter)?;
        Some((lines, gutter))
    });
    tried
        .max_by_key(|(lines, _)| *lines)
        .map(|(_, gutter)| gutter)
}

/// How far a gutter at `across` goes up and down from `baseline`.
fn reach(pieces: &[Piece], across: f32, baseline: f32) -> Gutter {
    let crossing = pieces
        .iter()
        .filter(|piece| piece.left < across && piece.right > across);
    let (mut top, mut bottom) = (f32::MIN, f32::MAX);
    for piece in crossing {
        match piece.baseline < baseline {
            true => top = top.max(piece.baseline),
            false => bottom = bottom.min(piece.baseline),
        }
    }
    Gutter {
        across,
        top,
        bottom,
    }
}

/// How many lines stand on the shorter side of `gutter`; `None` where its sides are no columns.
fn lines_beside(pieces: &[Piece], gutter: Gutter) -> Option<usize> {
    let mut sides: [Vec<&Piece>; 2] = Default::default();
    for piece in pieces {
        match gutter.part_of(piece) {
            1 => sides[0].push(piece),
            2 => sides[1].push(piece),
            _ => {}
        }
    }
    let (left, right) = (extent(&sides[0]), extent(&sides[1]));
    let size = sides[0].first()?.size.min(sides[1].first()?.size);
    let width = right.0 - left.1;
    if width < GUTTER * size {
        return None;
    }
    let [left, right] = sides;
    Some(filled_lines(left)?.min(filled_lines(right)?))
}

/// How many lines a side of a gutter has; `None` where they do not fill it like a column.
fn filled_lines(side: Vec<&Piece>) -> Option<usize> {
    let (left, right) = extent(&side);
    let rows = rows(side);
    let size = rows.first()?.first()?.size;
    let width = right - left;
    let filled = rows.iter().filter(|row| {
        let (left, right) = extent(row);
        right - left > FILLED * width
    });
    let enough = filled.count() * 2 >= rows.len();
    (rows.len() >= LINES && enough && width > NARROWEST * size).then_some(rows.len())
}

/// For each row whether it is one of a table: two or more cells, over or under another row whose
/// rules or gaps stand at the same place.
fn table_rows(rows: &[Vec<Piece>]) -> Vec<bool> {
    let mut is_row = vec![false; rows.len()];
    for (at, pair) in rows.windows(2).enumerate() {
        if share_rule(&pair[0], &pair[1]) || aligned(&pair[0], &pair[1]) {
            is_row[at] = true;
            is_row[at + 1] = true;
        }
    }
    is_row
}

/// Whether a rule goes through two rows, between cells of both.
fn share_rule(upper: &[Piece], lower: &[Piece]) -> bool {
    let rules =
        |row: &'_ [Piece]| -> Vec<f32> { row.iter().filter_map(|piece| piece.ruled).collect() };
    let lower = rules(lower);
    let near = |across: f32| lower.iter().any(|other| (other - across).abs() < 2.0);
    rules(upper).into_iter().any(near)
}

/// Whether two rows have the same number of cells, and gaps at the same places.
fn aligned(upper: &[Piece], lower: &[Piece]) -> bool {
    let gap = |pair: &[Piece]| (pair[0].right, pair[1].left, pair[0].size.max(pair[1].size));
    let same = |upper: &[Piece], lower: &[Piece]| {
        let (a, b) = (gap(upper), gap(lower));
        a.1.min(b.1) - a.0.max(b.0) > CELL_GAP * a.2.max(b.2)
    };
    upper.len() > 1
        && upper.len() == lower.len()
        && upper
            .windows(2)
            .zip(lower.windows(2))
            .all(|(a, b)| same(a, b))
}
