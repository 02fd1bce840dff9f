//! Opens a PDF and reads its pages one by one, within limits, until it is done or given up.
//!
//! May import: `document`, `loader`.

use std::sync::atomic::{AtomicUsize, Ordering};

use hayro_interpret::{
    Context, InterpreterCache, InterpreterSettings, interpret_page,
    kurbo::{Affine, Rect},
};
use hayro_syntax::{LoadPdfError, Pdf, page::Page};

use super::{
    budget::{self, Budget, End},
    columns,
    device::Listener,
    furniture::PagePieces,
    glyph::Drawn,
    grid, inflated, lines, marks, metadata,
    parts::in_parts,
    recognised, widths,
};
use crate::{
    document::Metadata,
    loader::{LoadError, Watch},
};

/// The most pages that are read. The longest book has some 5,000; a file can claim millions in a
/// few bytes each.
const MAX_PAGES: usize = 20_000;

/// The most glyphs that are kept, about 100 bytes each: a book of two thousand dense pages.
const MAX_GLYPHS: usize = 4_000_000;

/// The fewest pages that are worth a thread of their own.
const PAGES_A_PART: usize = 8;

/// How many of ten glyphs may be without letters before a page's text is unusable.
const UNKNOWN_OF_TEN: usize = 3;

/// What was read.
pub(super) struct Read {
    /// The pieces of each page.
    pub(super) pages: Vec<PagePieces>,
    /// How many pages show something, but no text that could be read.
    pub(super) without_text: usize,
    /// Whether something of the file could not be read.
    pub(super) damaged: bool,
    /// What the file says of itself.
    pub(super) metadata: Metadata,
}

/// Reads the pages of a file.
pub(super) fn read(bytes: Vec<u8>, watch: &Watch) -> Result<Read, LoadError> {
    inflated::within_limits(&bytes, watch)?;
    let whole = is_whole(&bytes);
    let pdf = budget::opened(|| {
        let pdf = Pdf::new(bytes).map_err(refusal)?;
        match widths::are_bounded(&pdf) {
            true => Ok(pdf),
            false => Err(LoadError::Damaged),
        }
    })?;
    let count = pdf.pages().len();
    if count > MAX_PAGES {
        return Err(LoadError::BeyondLimit {
            what: "pages",
            limit: MAX_PAGES as u64,
        });
    }
    let shared = Shared {
        pdf: &pdf,
        watch,
        drawn: AtomicUsize::new(0),
        glyphs: AtomicUsize::new(0),
    };
    let parts = in_parts((0..count).collect(), PAGES_A_PART, |pages| {
        shared.read(pages)
    });
    let mut read = Read {
        pages: Vec::with_capacity(count),
        without_text: 0,
        damaged: !whole,
        metadata: metadata::of(&pdf),
    };
    for part in parts {
        read.append(part?);
    }
    watch.reached(count, count);
    if read.pages.iter().any(|page| !page.pieces.is_empty()) {
        Ok(read)
    } else if read.without_text > 0 {
        Err(LoadError::NoTextLayer)
    } else if read.damaged {
        Err(LoadError::Damaged)
    } else {
        Err(LoadError::Empty)
    }
}

/// What the threads share that read one file.
struct Shared<'f> {
    pdf: &'f Pdf,
    watch: &'f Watch,
    /// How many pages have been drawn.
    drawn: AtomicUsize,
    /// How many glyphs are kept.
    glyphs: AtomicUsize,
}

impl Shared<'_> {
    /// Reads the pages of those numbers, from 0.
    fn read(&self, numbers: Vec<usize>) -> Result<Part, LoadError> {
        let Self { pdf, watch, .. } = self;
        let cache = InterpreterCache::new();
        let pages = pdf.pages();
        let mut part = Part::default();
        for page in numbers.into_iter().filter_map(|number| pages.get(number)) {
            watch.go_on()?;
            watch.reached(self.drawn.load(Ordering::Relaxed), pages.len());
            let (drawn, end) = draw(pdf, page, &cache, watch);
            watch.go_on()?;
            self.drawn.fetch_add(1, Ordering::Relaxed);
            let more = drawn.glyphs.len();
            if self.glyphs.fetch_add(more, Ordering::Relaxed) + more > MAX_GLYPHS {
                return Err(LoadError::BeyondLimit {
                    what: "letters",
                    limit: MAX_GLYPHS as u64,
                });
            }
            part.damaged |= end == End::CutShort;
            part.add(drawn);
        }
        Ok(part)
    }
}

/// What was read of some pages.
#[derive(Default)]
struct Part {
    pages: Vec<PagePieces>,
    without_text: usize,
    damaged: bool,
}

impl Part {
    /// Adds a page.
    fn add(&mut self, drawn: Drawn) {
        let height = drawn.height;
        let unusable = drawn.unknown * 10 > drawn.glyphs.len() * UNKNOWN_OF_TEN;
        let shows = drawn.unknown > 0 || drawn.pictures > 0;
        let mut pieces = match unusable {
            true => Vec::new(),
            false => {
                let glyphs = marks::attach(recognised::settled(drawn.glyphs));
                lines::pieces(glyphs, &drawn.rules.upright)
            }
        };
        grid::tell(&mut pieces, &drawn.rules);
        if pieces.is_empty() && shows {
            self.without_text += 1;
        }
        self.pages.push(PagePieces { pieces, height });
    }
}

impl Read {
    /// Adds the pages of a part.
    fn append(&mut self, part: Part) {
        self.pages.extend(part.pages);
        self.without_text += part.without_text;
        self.damaged |= part.damaged;
    }
}

/// What is drawn on `page`, and whether that is all.
fn draw<'p>(
    pdf: &'p Pdf,
    page: &Page<'p>,
    cache: &InterpreterCache<'p>,
    watch: &Watch,
) -> (Drawn, End) {
    let budget = Budget::of_page(watch);
    let (width, height) = page.render_dimensions();
    let mut listener = Listener::new(width, height, &budget);
    let end = budget::contained(|| {
        let upright = Affine::new(page.initial_transform(true).as_coeffs());
        let area = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
        let settings = InterpreterSettings::default();
        let mut context = Context::new(upright, area, cache, pdf.xref(), settings);
        interpret_page(page, &mut context, &mut listener);
    });
    (listener.finish(), end)
}

/// Why a file is not opened.
fn refusal(error: LoadPdfError) -> LoadError {
    match error {
        LoadPdfError::Decryption(_) => LoadError::Locked,
        LoadPdfError::Invalid => LoadError::Damaged,
    }
}

/// Whether a file has its end mark: it comes last, but for what a mail or server put after it.
fn is_whole(bytes: &[u8]) -> bool {
    let tail = &bytes[bytes.len().saturating_sub(2048)..];
    tail.windows(5).any(|window| window == b"%%EOF")
}

/// The left and right edge of the text of each page. A page with few lines takes those of all.
pub(super) fn edges(pages: &[PagePieces]) -> Vec<(f32, f32)> {
    const FEW: usize = 8;
    let all: Vec<(f32, f32)> = pages.iter().flat_map(extents).collect();
    let common = outer(all);
    let of_page = |page: &PagePieces| {
        let extents: Vec<(f32, f32)> = extents(page).collect();
        if extents.len() < FEW {
            common
        } else {
            outer(extents)
        }
    };
    pages.iter().map(of_page).collect()
}

/// Where each line of a page begins and ends.
fn extents(page: &PagePieces) -> impl Iterator<Item = (f32, f32)> + '_ {
    let rows = columns::rows(page.pieces.iter().collect());
    rows.into_iter().map(|row| columns::extent(&row))
}

/// The edges that nineteen of twenty lines keep.
fn outer(extents: Vec<(f32, f32)>) -> (f32, f32) {
    let (mut left, mut right): (Vec<f32>, Vec<f32>) = extents.into_iter().unzip();
    left.sort_by(f32::total_cmp);
    right.sort_by(f32::total_cmp);
    let few = left.len() / 20;
    let last = right.len().saturating_sub(1 + few);
    (
        left.get(few).copied().unwrap_or(0.0),
        right.get(last).copied().unwrap_or(0.0),
    )
}
