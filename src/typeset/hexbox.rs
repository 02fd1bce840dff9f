//! The picture of a character that no face has: a small box with the hexadecimal digits of its
//! code, four in two rows, six for the planes above the first.
//!
//! Such a glyph goes by a face number of its own for each of Unicode's 17 planes, the rest of the
//! code being its glyph number.
//!
//! May import: nothing of ours.

/// The face number of the boxes of plane 0; real faces have smaller ones.
pub(super) const FIRST_FONT: u8 = 239;

/// The name that boxes go by instead of a face's.
pub(super) const NAME: &str = "missing";

/// The em in cells of the box's raster: a digit is three cells by five.
const CELLS_PER_EM: f32 = 18.0;

/// Cells from the left edge of a box to the first digit: the side bearing, the frame, a gap.
const BEARING: u32 = 1;
const PADDING: u32 = 2;
const DIGIT: (u32, u32) = (3, 5);

/// How far below the baseline the box reaches, in cells.
const DEPTH: u32 = 3;

/// Digits 0 to F, five rows of three cells each, the left one the highest bit.
const DIGITS: [[u8; 5]; 16] = [
    [7, 5, 5, 5, 7],
    [2, 6, 2, 2, 7],
    [7, 1, 7, 4, 7],
    [7, 1, 7, 1, 7],
    [5, 5, 7, 1, 1],
    [7, 4, 7, 1, 7],
    [7, 4, 7, 5, 7],
    [7, 1, 1, 2, 2],
    [7, 5, 7, 5, 7],
    [7, 5, 7, 1, 7],
    [2, 5, 7, 5, 5],
    [6, 5, 6, 5, 6],
    [3, 4, 4, 4, 3],
    [6, 5, 5, 5, 6],
    [7, 4, 6, 4, 7],
    [7, 4, 6, 4, 4],
];

/// The face and glyph number of the box of `c`.
pub(super) fn glyph_of(c: char) -> (u8, u16) {
    let code = u32::from(c);
    (FIRST_FONT + (code >> 16) as u8, code as u16)
}

/// Whether a face number is one of the boxes'.
pub(super) const fn is_box(font: u8) -> bool {
    font >= FIRST_FONT
}

/// How wide the box of `c` is, with the room beside it, in em.
pub(super) fn advance_em(c: char) -> f32 {
    let (columns, _) = box_cells(per_row(u32::from(c)));
    (columns + 2 * BEARING) as f32 / CELLS_PER_EM
}

/// Digits in each of the two rows.
const fn per_row(code: u32) -> u32 {
    if code > 0xFFFF { 3 } else { 2 }
}

/// Width and height of a box in cells, the frame included.
const fn box_cells(per_row: u32) -> (u32, u32) {
    let columns = per_row * (DIGIT.0 + 1) - 1;
    (columns + 2 * PADDING, 2 * DIGIT.1 + 1 + 2 * PADDING)
}

/// A box drawn: its pixels row by row from the top, one byte of coverage each.
pub(super) struct Drawn {
    pub width: u32,
    pub height: u32,
    /// From the origin to the left edge, rightwards, in pixels.
    pub left: i32,
    /// From the baseline to the upper edge, upwards, in pixels.
    pub top: i32,
    pub coverage: Vec<u8>,
}

/// Draws the box of a face and glyph number at an em of `size_px`. Every edge is put on a whole
/// pixel, so that the digits stay legible at the sizes of text.
pub(super) fn draw(font: u8, id: u16, size_px: f32) -> Drawn {
    let code = u32::from(font.saturating_sub(FIRST_FONT)) << 16 | u32::from(id);
    let cell = size_px / CELLS_PER_EM;
    let (columns, rows) = box_cells(per_row(code));
    let edge = |cells: u32| ((cells as f32 * cell).round() as u32).max(cells.min(1));
    let (width, height) = (edge(columns), edge(rows));
    let mut canvas = Canvas {
        width,
        height,
        coverage: vec![0; (width * height) as usize],
    };
    canvas.frame((cell.round() as u32).max(1));
    for (x, y) in cells(code) {
        let (left, top) = (edge(x), edge(y));
        canvas.fill(
            left..edge(x + 1).max(left + 1),
            top..edge(y + 1).max(top + 1),
        );
    }
    Drawn {
        width,
        height,
        left: edge(BEARING) as i32,
        top: height as i32 - edge(DEPTH) as i32,
        coverage: canvas.coverage,
    }
}

/// The cells that the digits of `code` fill, from the box's corner.
fn cells(code: u32) -> impl Iterator<Item = (u32, u32)> {
    let in_row = per_row(code);
    (0..2 * in_row).flat_map(move |n| {
        let nibble = code >> (4 * (2 * in_row - 1 - n)) & 0xF;
        let corner = (
            PADDING + n % in_row * (DIGIT.0 + 1),
            PADDING + n / in_row * (DIGIT.1 + 1),
        );
        let bits = move |x: u32, y: u32| DIGITS[nibble as usize][y as usize] >> (DIGIT.0 - 1 - x);
        let all = (0..DIGIT.1).flat_map(|y| (0..DIGIT.0).map(move |x| (x, y)));
        all.filter(move |(x, y)| bits(*x, *y) & 1 == 1)
            .map(move |(x, y)| (corner.0 + x, corner.1 + y))
    })
}

/// Pixels to fill rectangles in.
struct Canvas {
    width: u32,
    height: u32,
    coverage: Vec<u8>,
}

impl Canvas {
    /// Draws lines `thick` pixels wide along all four edges.
    fn frame(&mut self, thick: u32) {
        let (width, height) = (self.width, self.height);
        self.fill(0..width, 0..thick);
        self.fill(0..width, height.saturating_sub(thick)..height);
        self.fill(0..thick, 0..height);
        self.fill(width.saturating_sub(thick)..width, 0..height);
    }

    /// Fills a rectangle, what of it lies inside.
    fn fill(&mut self, columns: std::ops::Range<u32>, rows: std::ops::Range<u32>) {
        let columns = columns.start.min(self.width)..columns.end.min(self.width);
        for row in rows.start..rows.end.min(self.height) {
            let start = (row * self.width) as usize;
            let (from, to) = (start + columns.start as usize, start + columns.end as usize);
            self.coverage[from..to].fill(u8::MAX);
        }
    }
}
