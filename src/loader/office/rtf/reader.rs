//! Reads the tokens of RTF one by one into a text.
//!
//! May import: `document`, `text`.

use super::{
    character::{Units, of_symbol, of_word},
    destination::{Turn, is_read_though_optional, turn},
    fonts::Fonts,
    group::{Character, Destination, Ends, Group},
    tokens::{Token, Tokens},
};
use crate::{
    document::{Date, DocumentBuilder},
    loader::{
        Encoding, LoadError, Watch,
        article::properties::Properties,
        encoding,
        office::{
            ends::{Paragraphs, Setting},
            styles::Style,
        },
        reading::limits::MAX_DEPTH,
    },
    text::Direction,
};

/// How many tokens are read between two looks at the watch.
const BETWEEN_LOOKS: usize = 4096;

/// The deepest level of a heading, of a point and of an outline.
const DEEPEST: i32 = 9;

/// Reads one file.
pub(super) struct Reader {
    groups: Vec<Group>,
    fonts: Fonts,
    text: Paragraphs,
    /// Bytes of one code page that are not decoded yet.
    bytes: Vec<u8>,
    units: Units,
    /// How many characters are still to be left out, since `\u` stood for them.
    replaced: usize,
    /// The style that is being described, by its number.
    style: (i32, Style),
    properties: Properties,
    /// Year, month and day of the time that is being read.
    time: [i32; 3],
    /// How many bytes beyond ASCII came in each encoding.
    pages: Vec<(Encoding, usize)>,
    undecodable: usize,
}

impl Reader {
    /// A reader that takes text for the encoding that the reader chose where no font tells.
    pub(super) fn new(chosen: Option<Encoding>) -> Self {
        Self {
            groups: vec![Group::outermost()],
            fonts: Fonts::new(chosen),
            text: Paragraphs::new(),
            bytes: Vec::new(),
            units: Units::default(),
            replaced: 0,
            style: Default::default(),
            properties: Properties::default(),
            time: [0; 3],
            pages: Vec::new(),
            undecodable: 0,
        }
    }

    /// Reads everything; gives whether the file is whole.
    pub(super) fn read(&mut self, bytes: &[u8], watch: &Watch) -> Result<bool, LoadError> {
        let mut depth_at_end = 0;
        for (index, token) in Tokens::new(bytes).enumerate() {
            if index.is_multiple_of(BETWEEN_LOOKS) {
                watch.go_on()?;
            }
            self.token(token)?;
            depth_at_end = self.groups.len() - 1;
            if token == Token::Close && depth_at_end == 0 {
                break;
            }
        }
        self.flush();
        Ok(depth_at_end == 0)
    }

    /// Puts everything into `builder`; gives the encoding of most letters, and how many bytes
    /// were not valid in theirs.
    pub(super) fn finish(self, builder: &mut DocumentBuilder) -> (&'static str, usize) {
        let setting = self.setting();
        let most = self.pages.iter().max_by_key(|(_, count)| *count);
        let encoding = most.map_or(self.fonts.own_page(), |(page, _)| *page);
        *builder.metadata() = self.properties.into_metadata();
        self.text.finish(setting, builder);
        (encoding.name(), self.undecodable)
    }

    fn token(&mut self, token: Token<'_>) -> Result<(), LoadError> {
        match token {
            Token::Open => self.open()?,
            Token::Close => self.close(),
            Token::Word(word, value) => self.word(word, value),
            Token::Symbol(symbol) => self.symbol(symbol),
            Token::Byte(_) if self.leaves_out(1) == 1 => {}
            Token::Byte(byte) => self.bytes.push(byte),
            Token::Text(text) => {
                let left_out = self.leaves_out(text.len());
                self.bytes.extend_from_slice(&text[left_out..]);
            }
        }
        Ok(())
    }

    /// How many of `count` characters to leave out, since `\u` stood for them.
    fn leaves_out(&mut self, count: usize) -> usize {
        let left_out = self.replaced.min(count);
        self.replaced -= left_out;
        left_out
    }

    fn group(&mut self) -> &mut Group {
        if self.groups.is_empty() {
            self.groups.push(Group::outermost());
        }
        let last = self.groups.len() - 1;
        &mut self.groups[last]
    }

    /// How the paragraph is set.
    fn setting(&self) -> Setting {
        self.groups
            .last()
            .map_or_else(Setting::default, |group| group.setting)
    }

    fn open(&mut self) -> Result<(), LoadError> {
        self.flush();
        self.replaced = 0;
        if self.groups.len() > MAX_DEPTH {
            return Err(LoadError::BeyondLimit {
                what: "groups in each other",
                limit: MAX_DEPTH as u64,
            });
        }
        let mut inner = self.group().inner();
        if inner.destination == Destination::Styles {
            inner.ends = Ends::Style;
            self.style = Default::default();
        }
        self.groups.push(inner);
        Ok(())
    }

    fn close(&mut self) {
        self.flush();
        self.replaced = 0;
        let setting = self.setting();
        let closed = self
            .groups
            .pop_if(|_| true)
            .unwrap_or_else(Group::outermost);
        match closed.ends {
            Ends::Nothing => self.end_time(closed.destination),
            Ends::Note => self.text.close_note(setting),
            Ends::Aside => self.text.close_aside(setting),
            Ends::Style => {
                let (number, mut style) = std::mem::take(&mut self.style);
                style.name = style.name.trim_end_matches(';').trim().to_owned();
                self.text.add_style(number, style);
            }
        }
        self.group();
    }

    /// Keeps the time that a group told.
    fn end_time(&mut self, destination: Destination) {
        let [year, month, day] = self.time;
        let date = || Date::new(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?);
        match destination {
            Destination::Created => self.properties.created = date(),
            Destination::Changed => self.properties.modified = date(),
            _ => {}
        }
    }

    fn symbol(&mut self, symbol: u8) {
        match symbol {
            b'*' => self.group().optional = true,
            b'\r' | b'\n' => self.end_paragraph(),
            _ if self.leaves_out(1) == 1 => {}
            _ => {
                if let Some(character) = of_symbol(symbol) {
                    self.flush();
                    self.emit(character);
                }
            }
        }
    }

    fn word(&mut self, word: &str, value: Option<i32>) {
        let optional = std::mem::take(&mut self.group().optional);
        if let Some(character) = of_word(word) {
            if self.leaves_out(1) == 0 {
                self.flush();
                self.emit(character);
            }
            return;
        }
        if word == "u" {
            return self.unit(value.unwrap_or(0));
        }
        self.replaced = 0;
        self.flush();
        if !self.turns(word, optional) {
            self.says(word, value);
        }
    }

    /// Whether `word` says what its group is for; then it is for that.
    fn turns(&mut self, word: &str, optional: bool) -> bool {
        let group = *self.group();
        let is_better = word == "ud" && group.better.is_some();
        if group.destination == Destination::Nothing && !is_better {
            return true;
        }
        if matches!(group.ends, Ends::Note | Ends::Aside) {
            return false;
        }
        let setting = group.setting;
        match turn(word) {
            Turn::To(destination, ends) => {
                self.group().destination = destination;
                self.group().ends = ends;
                match ends {
                    Ends::Note => self.text.open_note(setting),
                    Ends::Aside => self.text.open_aside(),
                    Ends::Nothing | Ends::Style => {}
                }
            }
            Turn::Mark => {
                self.text.mark_point();
                self.group().destination = Destination::Nothing;
            }
            Turn::TwoSpellings => {
                self.group().better = Some(self.group().destination);
                self.group().destination = Destination::Nothing;
            }
            Turn::Better => {
                let better = self.group().better.take();
                self.group().destination = better.unwrap_or(Destination::Nothing);
            }
            Turn::Nowhere if optional && !is_read_though_optional(word) => {
                self.group().destination = Destination::Nothing;
                self.group().ends = Ends::Nothing;
            }
            Turn::Nowhere => return false,
        }
        true
    }

    /// A word that says how what comes is set, or ends something.
    fn says(&mut self, word: &str, value: Option<i32>) {
        let number = value.unwrap_or(0);
        match self.group().destination {
            Destination::Fonts => return self.fonts.describe(word, number),
            Destination::Styles => return self.describe_style(word, number),
            Destination::Created | Destination::Changed => return self.tell_time(word, number),
            _ => {}
        }
        match word {
            "ansicpg" => self.fonts.set_page(number),
            "mac" => self.fonts.set_page(10_000),
            "deff" => {
                self.fonts.default = number;
                self.group().character = Character::plain(number);
            }
            "uc" => self.group().replacements = number.clamp(0, 16) as usize,
            "plain" => self.group().character = Character::plain(self.fonts.default),
            "par" | "sect" | "nestcell" | "nestrow" => self.end_paragraph(),
            "cell" => self.text.close_cell(self.setting()),
            "row" => self.text.close_row(self.setting()),
            _ => {
                self.set(word, number);
                self.group().character.set(word, value);
            }
        }
    }

    /// A word about the setting of paragraphs.
    fn set(&mut self, word: &str, number: i32) {
        let setting = &mut self.group().setting;
        match word {
            "pard" => *setting = Setting::default(),
            "s" => setting.style = number,
            "outlinelevel" => setting.outline = level(number),
            "ilvl" => setting.list_level = number.clamp(0, DEEPEST) as u8,
            "rtlpar" => setting.direction = Some(Direction::Rtl),
            "ltrpar" => setting.direction = None,
            "intbl" => setting.in_table = true,
            _ => {}
        }
    }

    fn describe_style(&mut self, word: &str, number: i32) {
        match word {
            "s" => self.style.0 = number,
            "sbasedon" => self.style.1.parent = Some(number.to_string()),
            "outlinelevel" => self.style.1.outline = level(number).or(Some(0)),
            _ => {}
        }
    }

    fn tell_time(&mut self, word: &str, number: i32) {
        match word {
            "yr" => self.time = [number, 0, 0],
            "mo" => self.time[1] = number,
            "dy" => self.time[2] = number,
            _ => {}
        }
    }

    fn end_paragraph(&mut self) {
        self.flush();
        if self.group().destination == Destination::Body {
            self.text.close_paragraph(self.setting());
        }
    }

    /// A unit of UTF-16.
    fn unit(&mut self, value: i32) {
        self.flush();
        self.replaced = self.group().replacements;
        if let Some(character) = self.units.push(value) {
            self.emit(character.encode_utf8(&mut [0; 4]));
        }
    }

    /// Decodes the bytes that are due.
    fn flush(&mut self) {
        if self.bytes.is_empty() {
            return;
        }
        let bytes = std::mem::take(&mut self.bytes);
        let character = self.group().character;
        let Some(page) = self.fonts.page(character.font(), character.rtl) else {
            return;
        };
        let beyond_ascii = bytes.iter().filter(|byte| !byte.is_ascii()).count();
        let page = arabic_after_all(page, beyond_ascii, bytes.len());
        self.count(page, beyond_ascii);
        let decoded = encoding::decode(bytes, Some(page));
        self.undecodable += decoded.undecodable;
        self.emit(&decoded.text);
    }

    /// Counts bytes beyond ASCII in `page`.
    fn count(&mut self, page: Encoding, bytes: usize) {
        match self.pages.iter_mut().find(|(counted, _)| *counted == page) {
            Some((_, count)) => *count += bytes,
            None => self.pages.push((page, bytes)),
        }
    }

    /// Puts text where the group's text belongs.
    fn emit(&mut self, text: &str) {
        let group = *self.group();
        let keep = |place: &mut Option<String>| place.get_or_insert_default().push_str(text);
        match group.destination {
            Destination::Body if group.character.hidden || group.character.deleted => {}
            Destination::Body => self.text.text(text, group.setting),
            Destination::Styles => self.style.1.name.push_str(text),
            Destination::Title => keep(&mut self.properties.title),
            Destination::Author => keep(&mut self.properties.author),
            _ => {}
        }
    }
}

/// The Arabic page in place of the Western one where most bytes are beyond ASCII: of Western text
/// one in ten is, and programs that know nothing of code pages name the Western one.
fn arabic_after_all(page: Encoding, beyond_ascii: usize, bytes: usize) -> Encoding {
    match page == Encoding::WINDOWS_1252 && beyond_ascii * 2 > bytes {
        true => Encoding::WINDOWS_1256,
        false => page,
    }
}

/// The level of a heading, from 1, of one that counts from 0; beyond 8 it is running text.
fn level(number: i32) -> Option<u8> {
    (0..DEEPEST).contains(&number).then(|| number as u8 + 1)
}
