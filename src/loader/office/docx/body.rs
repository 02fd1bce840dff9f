//! The text of a part in WordprocessingML: insertions in and deletions out, results of fields and
//! not their codes, text boxes once.
//!
//! May import: `document`, `text`.

use super::{relations::Relations, styles::outline_level};
use crate::{
    document::{BlockKind, DocumentBuilder, Warning},
    loader::{
        LoadError, Watch,
        office::{
            flow::{Flow, Form},
            styles::Styles,
        },
        xml::{Piece, Tag, XmlReader},
    },
    text::Direction,
};

/// Elements that hold nothing to be read: what was deleted or moved away, how things looked
/// before a change, codes of fields, and settings.
const LEFT_OUT: &[&str] = &[
    "binData",
    "del",
    "delInstrText",
    "delText",
    "fldData",
    "instrText",
    "moveFrom",
    "pPrChange",
    "rPrChange",
    "rt",
    "sdtEndPr",
    "sdtPr",
    "sectPr",
    "sectPrChange",
    "tblGrid",
    "tblPr",
    "tblPrChange",
    "tblPrEx",
    "tcPr",
    "trPr",
];

/// A part of a field that text may stand in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Field {
    Code,
    Result,
}

/// What a paragraph's properties say, besides its style.
#[derive(Default)]
struct Said {
    style: Option<String>,
    outline: Option<u8>,
    /// The number of the list that it is a point of; `0` for none.
    list: Option<String>,
    list_level: u8,
    direction: Option<Direction>,
    /// Whether its end was deleted, so that the next paragraph goes on with it.
    end_is_deleted: bool,
}

/// Reads parts into one text.
pub(super) struct Body<'a> {
    styles: &'a Styles,
    relations: &'a Relations,
    flow: Flow,
    /// The open paragraphs; one inside a text box lies in another.
    paragraphs: Vec<Said>,
    /// Whether paragraph properties are being read.
    in_properties: bool,
    /// The open fields, each in the one before it.
    fields: Vec<Field>,
    /// Whether the run is hidden.
    hidden: bool,
    /// For each open choice between renderings, whether one has been taken.
    choices: Vec<bool>,
    images: Vec<String>,
    left_out: Vec<String>,
}

impl<'a> Body<'a> {
    pub(super) fn new(styles: &'a Styles, relations: &'a Relations) -> Self {
        Self {
            styles,
            relations,
            flow: Flow::default(),
            paragraphs: Vec::new(),
            in_properties: false,
            fields: Vec::new(),
            hidden: false,
            choices: Vec::new(),
            images: Vec::new(),
            left_out: Vec::new(),
        }
    }

    /// Reads one part; gives whether it was damaged.
    pub(super) fn read(&mut self, text: &str, watch: &Watch) -> Result<bool, LoadError> {
        let mut xml = XmlReader::new(text, watch);
        while let Some(piece) = xml.read()? {
            match piece {
                Piece::Open(tag) => self.opened(&tag, &mut xml)?,
                Piece::Close(name) => self.closed(name),
                Piece::Text(_) => {}
            }
        }
        Ok(xml.is_damaged())
    }

    /// Puts everything into `builder`; gives whether something is missing: a note, or the text
    /// behind a field that never ended.
    pub(super) fn finish(self, builder: &mut DocumentBuilder) -> bool {
        let misses = !self.fields.is_empty() || self.flow.misses_notes();
        self.flow.finish(builder);
        builder.metadata().images = self.images;
        for name in self.left_out {
            builder.warn(Warning::PartLeftOut { name });
        }
        misses
    }

    /// An element begins.
    fn opened(&mut self, tag: &Tag<'_>, xml: &mut XmlReader<'_>) -> Result<(), LoadError> {
        if self.in_properties {
            self.property(tag);
            return match tag.name {
                "pPrChange" | "sectPr" => xml.skip(),
                _ => Ok(()),
            };
        }
        match tag.name {
            name if LEFT_OUT.contains(&name) => xml.skip()?,
            "AlternateContent" => self.choices.push(false),
            "Choice" | "Fallback" => match self.choices.last_mut() {
                Some(taken) if *taken => xml.skip()?,
                Some(taken) => *taken = true,
                None => {}
            },
            "t" => {
                let text = xml.text_of_element()?;
                self.text(&text.replace(['\n', '\r', '\t'], " "));
            }
            "footnote" | "endnote" => {
                let name = note_name(tag.name, tag);
                if !self.flow.open_note(&name) {
                    xml.skip()?;
                }
            }
            _ => self.structure(tag),
        }
        Ok(())
    }

    /// An element that text may lie in begins, or one that stands for a character.
    fn structure(&mut self, tag: &Tag<'_>) {
        match tag.name {
            "p" => {
                self.paragraphs.push(Said::default());
                self.flow.open_paragraph();
            }
            "pPr" => self.in_properties = true,
            "r" => self.hidden = false,
            "vanish" => self.hidden = is_on(tag),
            "tr" => self.flow.open_row(),
            "tc" => self.flow.open_cell(),
            "txbxContent" => self.flow.open_aside(),
            "fldChar" => self.field(tag),
            "footnoteReference" | "endnoteReference" if self.is_shown() => {
                let kind = tag.name.trim_end_matches("Reference");
                self.flow.mark_note(note_name(kind, tag));
            }
            "blip" | "imagedata" => self.image(tag),
            "altChunk" | "subDoc" | "relIds" => self.leave_out(tag),
            _ => self.character(tag),
        }
    }

    /// An element that stands for a character.
    fn character(&mut self, tag: &Tag<'_>) {
        match tag.name {
            "tab" | "ptab" => self.text("\t"),
            "br" | "cr" => self.text("\n"),
            "noBreakHyphen" => self.text("\u{2011}"),
            "sym" => self.symbol(tag),
            _ => {}
        }
    }

    /// An element ends.
    fn closed(&mut self, name: &str) {
        match name {
            "p" => self.close_paragraph(),
            "pPr" => self.in_properties = false,
            "tr" => self.flow.close_row(),
            "tc" => self.flow.close_cell(),
            "txbxContent" => self.flow.close_aside(),
            "footnote" | "endnote" => self.flow.close_note(),
            "AlternateContent" => drop(self.choices.pop()),
            _ => {}
        }
    }

    /// One of the properties of the open paragraph.
    fn property(&mut self, tag: &Tag<'_>) {
        let Some(said) = self.paragraphs.last_mut() else {
            return;
        };
        let value = || tag.attribute("val").unwrap_or_default();
        match tag.name {
            "pStyle" => said.style = Some(value()),
            "outlineLvl" => said.outline = outline_level(&value()),
            "numId" => said.list = Some(value()),
            "ilvl" => said.list_level = value().parse().unwrap_or(0),
            "bidi" => said.direction = is_on(tag).then_some(Direction::Rtl),
            "del" => said.end_is_deleted = true,
            _ => {}
        }
    }

    /// Ends the open paragraph.
    fn close_paragraph(&mut self) {
        self.in_properties = false;
        let said = self.paragraphs.pop().unwrap_or_default();
        if said.end_is_deleted {
            self.flow.carry_paragraph();
        } else {
            self.flow.close_paragraph(self.form(&said));
        }
    }

    /// What a paragraph is, of which `said` is said.
    fn form(&self, said: &Said) -> Form {
        let style = said.style.as_deref().unwrap_or_default();
        let is_point = match said.list.as_deref() {
            Some(list) => list != "0",
            None => self.styles.is_point(style),
        };
        let kind = match (said.outline, self.styles.kind(style)) {
            (Some(level @ 1..), _) => BlockKind::Heading(level),
            (_, BlockKind::Paragraph) if is_point => {
                BlockKind::ListPoint(said.list_level.saturating_add(1))
            }
            (_, kind) => kind,
        };
        let direction = said.direction.or_else(|| self.styles.direction(style));
        Form { kind, direction }
    }

    /// A field begins, comes to its result, or ends.
    fn field(&mut self, tag: &Tag<'_>) {
        match tag.attribute("fldCharType").as_deref() {
            Some("begin") => self.fields.push(Field::Code),
            Some("separate") => {
                if let Some(field) = self.fields.last_mut() {
                    *field = Field::Result;
                }
            }
            Some("end") => drop(self.fields.pop()),
            _ => {}
        }
    }

    /// Whether text that comes now is shown.
    fn is_shown(&self) -> bool {
        !self.hidden && !self.fields.contains(&Field::Code)
    }

    fn text(&mut self, text: &str) {
        if self.is_shown() {
            self.flow.text(text);
        }
    }

    /// A character of a font by its number: one of a font of pictures has no letter, and is named
    /// among what was left out.
    fn symbol(&mut self, tag: &Tag<'_>) {
        let code = tag.attribute("char");
        let code = code.and_then(|code| u32::from_str_radix(&code, 16).ok());
        match code.and_then(char::from_u32) {
            Some('\u{E000}'..='\u{F8FF}') | None => {
                let font = tag.attribute("font").unwrap_or_default();
                if !self.left_out.contains(&font) {
                    self.left_out.push(font);
                }
            }
            Some(letter) => self.text(letter.encode_utf8(&mut [0; 4])),
        }
    }

    /// A picture: its name is kept.
    fn image(&mut self, tag: &Tag<'_>) {
        let id = ["embed", "link", "id"]
            .into_iter()
            .find_map(|name| tag.attribute(name));
        let target = id.as_deref().and_then(|id| self.relations.target(id));
        if let Some(target) = target
            && !self.images.iter().any(|image| image == target)
        {
            self.images.push(target.to_owned());
        }
    }

    /// A piece of the text that lies in another part, of a format of its own.
    fn leave_out(&mut self, tag: &Tag<'_>) {
        let id = ["id", "dm"]
            .into_iter()
            .find_map(|name| tag.attribute(name));
        let target = id.as_deref().and_then(|id| self.relations.target(id));
        self.left_out.push(target.unwrap_or(tag.name).to_owned());
    }
}

/// What a note is called here: footnotes and endnotes are numbered apart.
fn note_name(kind: &str, tag: &Tag<'_>) -> String {
    format!("{kind} {}", tag.attribute("id").unwrap_or_default())
}

/// Whether a property that can be on or off is on.
pub(super) fn is_on(tag: &Tag<'_>) -> bool {
    let value = tag.attribute("val");
    !matches!(value.as_deref(), Some("0" | "false" | "off"))
}
