//! The stories of a Word file one after the other: the text, its text boxes, its notes.
//!
//! May import: `document`.

use super::{
    head::{Head, Part},
    numbers::place,
    pieces::{self, Piece},
    runs::{Runs, Said},
    styles,
};
use crate::{
    document::DocumentBuilder,
    loader::{LoadError, Watch, office::ends::Paragraphs},
};

/// How many characters are read between two looks at the watch.
const BETWEEN_LOOKS: usize = 65_536;

/// Kinds of notes: what they are called here, where their marks and their texts are listed.
const NOTES: [(&str, Part, Part); 2] = [
    ("footnote", Part::FootnoteMarks, Part::FootnoteTexts),
    ("endnote", Part::EndnoteMarks, Part::EndnoteTexts),
];

/// A part of a field that text may stand in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Field {
    Code,
    Result,
}

/// A file that is being read.
pub(super) struct File<'a> {
    main: &'a [u8],
    table: &'a [u8],
    head: &'a Head<'a>,
    pieces: Vec<Piece>,
    paragraphs: Runs,
    characters: Runs,
    text: Paragraphs,
    /// Units of UTF-16 that are not decoded yet.
    units: Vec<u16>,
    fields: Vec<Field>,
    /// How many more characters there can be: each has a byte of its own.
    left: usize,
    /// Whether every character was where it should be.
    whole: bool,
}

impl<'a> File<'a> {
    pub(super) fn new(main: &'a [u8], table: &'a [u8], head: &'a Head<'a>) -> Self {
        let mut text = Paragraphs::new();
        for (number, style) in styles::read(head.part(table, Part::Styles)) {
            text.add_style(number, style);
        }
        Self {
            main,
            table,
            head,
            pieces: pieces::read(head.part(table, Part::Pieces)),
            paragraphs: Runs::of_paragraphs(main, head.part(table, Part::ParagraphRuns)),
            characters: Runs::of_characters(main, head.part(table, Part::CharacterRuns)),
            text,
            units: Vec::new(),
            fields: Vec::new(),
            left: main.len(),
            whole: true,
        }
    }

    /// Reads everything into `builder`; gives whether the file is whole.
    pub(super) fn read(
        mut self,
        watch: &Watch,
        builder: &mut DocumentBuilder,
    ) -> Result<bool, LoadError> {
        let lengths = self.head.lengths;
        let marks = self.marks();
        self.story(0..lengths.main, &marks, watch)?;
        let boxes = lengths.main + lengths.footnotes + lengths.between + lengths.endnotes;
        self.story(boxes..boxes + lengths.text_boxes, &[], watch)?;
        for (kind, (name, _, texts)) in NOTES.into_iter().enumerate() {
            let start = match kind {
                0 => lengths.main,
                _ => lengths.main + lengths.footnotes + lengths.between,
            };
            self.notes(name, texts, start, watch)?;
        }
        let whole = self.whole && self.fields.is_empty() && !self.text.misses_notes();
        self.text.finish(Default::default(), builder);
        Ok(whole)
    }

    /// The marks of notes, by the number of their character, with the note's name.
    fn marks(&self) -> Vec<(usize, String)> {
        let mut marks = Vec::new();
        for (name, places, _) in NOTES {
            let list = self.head.part(self.table, places);
            // n + 1 numbers of characters of 4 bytes, then n settings of 2.
            let count = list.len().saturating_sub(4) / 6;
            let numbers = (0..count).filter_map(|index| Some((place(list, 4 * index)?, index)));
            marks.extend(numbers.map(|(number, index)| (number, format!("{name} {index}"))));
        }
        marks.sort();
        marks
    }

    /// Reads the notes of one kind, whose texts begin at character `start`.
    fn notes(
        &mut self,
        name: &str,
        texts: Part,
        start: usize,
        watch: &Watch,
    ) -> Result<(), LoadError> {
        let list = self.head.part(self.table, texts);
        // The last two numbers end the last note, and the list.
        let count = (list.len() / 4).saturating_sub(2);
        for index in 0..count {
            let bounds = place(list, 4 * index).zip(place(list, 4 * index + 4));
            let Some((first, end)) = bounds.filter(|(first, end)| first <= end) else {
                self.whole = false;
                continue;
            };
            if self.text.open_marked_note(&format!("{name} {index}")) {
                let range = start.saturating_add(first)..start.saturating_add(end);
                self.story(range, &[], watch)?;
                self.text.close_note(Default::default());
            }
        }
        Ok(())
    }

    /// Reads the characters of these numbers.
    fn story(
        &mut self,
        range: std::ops::Range<usize>,
        marks: &[(usize, String)],
        watch: &Watch,
    ) -> Result<(), LoadError> {
        let mut read = 0;
        let mut marks = marks.iter().peekable();
        for piece in self.pieces.clone() {
            for number in range.start.max(piece.first)..range.end.min(piece.end) {
                read += 1;
                if read % BETWEEN_LOOKS == 0 {
                    watch.go_on()?;
                }
                let at = piece.place(number);
                let unit = piece.unit(self.main, at).filter(|_| self.left > 0);
                let Some(unit) = unit else {
                    self.whole = false;
                    break;
                };
                self.left -= 1;
                while let Some((_, name)) = marks.next_if(|(mark, _)| *mark <= number) {
                    self.mark(name, at);
                }
                self.unit(unit, at);
            }
        }
        self.whole &= read == range.len();
        self.flush(Said::default());
        Ok(())
    }

    /// Marks the note `name` at a place.
    fn mark(&mut self, name: &str, at: usize) {
        let said = self.paragraphs.at(at);
        if self.is_seen(at) {
            self.flush(said);
            self.text.mark_note(name.to_owned(), said.setting);
        }
    }

    /// Whether text at this place is shown.
    fn is_seen(&self, at: usize) -> bool {
        !self.fields.contains(&Field::Code) && !self.characters.at(at).unseen
    }

    /// Reads one unit of UTF-16, of the place `at`.
    fn unit(&mut self, unit: u16, at: usize) {
        match unit {
            0x13 => self.fields.push(Field::Code),
            0x14 => {
                if let Some(field) = self.fields.last_mut() {
                    *field = Field::Result;
                }
            }
            0x15 => drop(self.fields.pop()),
            _ if !self.is_seen(at) => {}
            0x0D | 0x07 | 0x0C => self.end(unit, self.paragraphs.at(at)),
            0x0B => self.character(at, u16::from(b'\n')),
            0x1E => self.character(at, 0x2011),
            0x09 | 0x20.. => self.character(at, unit),
            _ => {}
        }
    }

    /// Adds a character.
    fn character(&mut self, at: usize, unit: u16) {
        if self.units.is_empty() {
            let said = self.paragraphs.at(at);
            // The paragraph begins here, with the setting that it has.
            self.text.text("", said.setting);
        }
        self.units.push(unit);
    }

    /// Ends a paragraph, cell or row.
    fn end(&mut self, unit: u16, said: Said) {
        self.flush(said);
        if said.is_point {
            self.text.mark_point();
        }
        match unit {
            0x07 if said.ends_row => self.text.close_row(said.setting),
            0x07 => self.text.close_cell(said.setting),
            _ => self.text.close_paragraph(said.setting),
        }
    }

    /// Decodes the units that are due.
    fn flush(&mut self, said: Said) {
        if !self.units.is_empty() {
            let text = String::from_utf16_lossy(&self.units);
            self.units.clear();
            self.text.text(&text, said.setting);
        }
    }
}
