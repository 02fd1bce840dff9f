//! Runs of paragraphs and characters with the same properties ([MS-DOC], 2.9.33 and 2.9.176): pages
//! of 512 bytes in the main stream, each a list of places and of changes to a style.
//!
//! May import: `text`.

use super::numbers::{part, place, short};
use crate::{loader::office::ends::Setting, text::Direction};

/// The size of a page of runs, in bytes.
const PAGE: usize = 512;

/// What is true of the characters of a run.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Said {
    pub(super) setting: Setting,
    /// Whether it is a point of a list.
    pub(super) is_point: bool,
    /// Whether its end is that of a row.
    pub(super) ends_row: bool,
    /// Whether it was deleted or is hidden.
    pub(super) unseen: bool,
}

/// A run between two places of the main stream.
#[derive(Clone, Copy, Debug)]
struct Run {
    start: usize,
    end: usize,
    said: Said,
}

/// All runs of one kind, in the order of their places.
#[derive(Debug, Default)]
pub(super) struct Runs(Vec<Run>);

impl Runs {
    /// Reads the runs of characters that the list `pages` leads to.
    pub(super) fn of_characters(main: &[u8], pages: &[u8]) -> Self {
        Self::read(main, pages, 1, |page, at| {
            let length = usize::from(*page.get(at)?);
            Some(said(part(page, at + 1, length)?))
        })
    }

    /// Reads the runs of paragraphs that the list `pages` leads to.
    pub(super) fn of_paragraphs(main: &[u8], pages: &[u8]) -> Self {
        Self::read(main, pages, 13, |page, at| {
            let (start, length) = match usize::from(*page.get(at)?) {
                0 => (at + 2, 2 * usize::from(*page.get(at + 1)?)),
                half => (at + 1, 2 * half - 1),
            };
            let whole = part(page, start, length)?;
            let mut said = said(whole.get(2..)?);
            said.setting.style = short(whole, 0)?.into();
            Some(said)
        })
    }

    /// Reads runs whose descriptions are `width` bytes apart and are read by `describe`.
    fn read(
        main: &[u8],
        pages: &[u8],
        width: usize,
        describe: impl Fn(&[u8], usize) -> Option<Said>,
    ) -> Self {
        // n + 1 places of 4 bytes, then n numbers of pages.
        let count = pages.len().saturating_sub(4) / 8;
        let mut runs = Vec::new();
        for index in 0..count {
            let number = place(pages, 4 * (count + 1) + 4 * index).map(|number| number & 0x3F_FFFF);
            let page = number.and_then(|number| part(main, number * PAGE, PAGE));
            let Some(page) = page else { continue };
            let on_page = usize::from(page[PAGE - 1]);
            runs.extend((0..on_page).map_while(|run| {
                let at = *page.get(4 * (on_page + 1) + width * run)?;
                let said = match at {
                    0 => None,
                    half => describe(page, 2 * usize::from(half)),
                };
                Some(Run {
                    start: place(page, 4 * run)?,
                    end: place(page, 4 * run + 4)?,
                    said: said.unwrap_or_default(),
                })
            }));
        }
        runs.sort_by_key(|run| run.start);
        Self(runs)
    }

    /// What is said of the character at `place`.
    pub(super) fn at(&self, place: usize) -> Said {
        let after = self.0.partition_point(|run| run.start <= place);
        let run = after.checked_sub(1).and_then(|index| self.0.get(index));
        let run = run.filter(|run| place < run.end);
        run.map_or_else(Said::default, |run| run.said)
    }
}

/// What a list of changes says ([MS-DOC], 2.6): each a number and a value whose length the number
/// tells.
fn said(mut changes: &[u8]) -> Said {
    let mut said = Said::default();
    while let Some(number) = short(changes, 0) {
        let value = changes.get(2..).unwrap_or_default();
        apply(&mut said, number, value);
        let length = match (number, number >> 13) {
            (0xD608, _) => short(value, 0).map(|length| usize::from(length) + 1),
            (_, 6) => value.first().map(|length| usize::from(*length) + 1),
            (_, 0 | 1) => Some(1),
            (_, 3) => Some(4),
            (_, 7) => Some(3),
            _ => Some(2),
        };
        changes = length
            .and_then(|length| value.get(length..))
            .unwrap_or_default();
    }
    said
}

/// Applies one change.
fn apply(said: &mut Said, number: u16, value: &[u8]) {
    let byte = value.first().copied().unwrap_or(0);
    match number {
        // Characters: deleted, hidden.
        0x0800 | 0x083C => said.unseen |= byte == 1,
        // Paragraphs: in a table, the end of a row, level and number of a list, level of an
        // outline, right to left.
        0x2416 => said.setting.in_table = byte != 0,
        0x2417 => said.ends_row = byte != 0,
        0x260A => said.setting.list_level = byte.min(9),
        0x460B => said.is_point = short(value, 0).is_some_and(|list| list != 0),
        0x2640 => said.setting.outline = (byte < 9).then_some(byte + 1),
        0x2441 => said.setting.direction = (byte != 0).then_some(Direction::Rtl),
        _ => {}
    }
}
