//! A place in a text: a half-open range of bytes, and its translation into Unicode scalar values.
//!
//! May import: nothing of ours.

/// A half-open range of *bytes* of a text, both ends on character boundaries.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// The byte after the last one.
    pub end: usize,
}

impl Span {
    /// The span from `start` to `end`, in bytes.
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// Its length in bytes.
    pub const fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether it holds nothing.
    pub const fn is_empty(self) -> bool {
        self.start >= self.end
    }

    /// The piece of `text` that it covers; `text` must be the text it was made for.
    pub fn of(self, text: &str) -> &str {
        &text[self.start..self.end]
    }

    /// Whether the byte at `offset` lies inside.
    pub const fn contains(self, offset: usize) -> bool {
        self.start <= offset && offset < self.end
    }

    /// Whether `other` lies wholly inside.
    pub const fn covers(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share a byte.
    pub const fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The part that both share, empty at `self.start` when there is none.
    pub fn intersection(self, other: Self) -> Self {
        let (start, end) = (self.start.max(other.start), self.end.min(other.end));
        if start < end {
            Self { start, end }
        } else {
            Self {
                start: self.start,
                end: self.start,
            }
        }
    }

    /// The same range counted from `origin` onwards (a document's span inside its block).
    pub const fn relative_to(self, origin: usize) -> Self {
        Self {
            start: self.start - origin,
            end: self.end - origin,
        }
    }

    /// The same range counted from the start of what `origin` was cut from.
    pub const fn shifted(self, origin: usize) -> Self {
        Self {
            start: self.start + origin,
            end: self.end + origin,
        }
    }
}

/// Translates byte offsets of one text into counts of Unicode scalar values, for the borders
/// (JSON) that want those. Offsets may be asked in any order; a sample every 1024 bytes keeps
/// each answer cheap.
pub struct ScalarIndex<'t> {
    text: &'t str,
    /// Scalars that begin before byte `1024 * i`.
    samples: Vec<usize>,
}

/// Distance between samples, in bytes.
const STEP: usize = 1024;

impl<'t> ScalarIndex<'t> {
    /// Counts `text` once.
    pub fn new(text: &'t str) -> Self {
        let mut samples = Vec::with_capacity(text.len() / STEP + 1);
        let mut count = 0;
        for chunk in text.as_bytes().chunks(STEP) {
            samples.push(count);
            count += scalars_in(chunk);
        }
        Self { text, samples }
    }

    /// How many scalars begin before byte `offset` (clamped to the text's end).
    pub fn scalars(&self, offset: usize) -> usize {
        let offset = offset.min(self.text.len());
        let Some(&before) = self.samples.get(offset / STEP) else {
            return self.samples.last().map_or(0, |last| {
                last + scalars_in(&self.text.as_bytes()[(self.samples.len() - 1) * STEP..])
            });
        };
        before + scalars_in(&self.text.as_bytes()[offset / STEP * STEP..offset])
    }

    /// The byte before which so many scalars begin: the way back. `None` beyond the text's end.
    pub fn byte(&self, scalars: usize) -> Option<usize> {
        let sample = self.samples.partition_point(|before| *before <= scalars);
        let sample = sample.saturating_sub(1);
        let mut left = scalars - self.samples.get(sample).copied().unwrap_or(0);
        let bytes = self.text.as_bytes();
        for (at, byte) in bytes.iter().enumerate().skip(sample * STEP) {
            if (*byte as i8) < -0x40 {
                continue;
            }
            if left == 0 {
                return Some(at);
            }
            left -= 1;
        }
        (left == 0).then_some(bytes.len())
    }
}

/// How many scalars begin in `bytes`: every byte but the continuation bytes of UTF-8.
fn scalars_in(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| (**byte as i8) >= -0x40).count()
}
