//! XML as a sequence of pieces that is always balanced: what is damaged in it is mended as far as
//! it can be, and remembered. Names come without their prefix; external entities are never looked
//! for, and entities of the file's own are not expanded, so that none can grow.
//!
//! May import: nothing of ours.

use std::{borrow::Cow, collections::VecDeque};

use quick_xml::{
    Reader,
    events::{BytesRef, BytesStart, Event},
};

use super::{
    Encoding, LoadError, Watch,
    encoding::{self, Decoded},
    reading::limits::MAX_DEPTH,
};

/// How many pieces are read between two looks at the watch.
const BETWEEN_LOOKS: usize = 4096;

/// How often reading is taken up again behind a tag that never ends. Each time costs a look at
/// the whole rest, so that a file of nothing but such tags would take for ever.
const MOST_RESUMPTIONS: usize = 16;

/// The named characters of XML, and those of HTML that books use without declaring them.
const NAMED: &[(&str, &str)] = &[
    ("amp", "&"),
    ("apos", "'"),
    ("gt", ">"),
    ("hellip", "…"),
    ("laquo", "«"),
    ("ldquo", "“"),
    ("lrm", "\u{200E}"),
    ("lsquo", "‘"),
    ("lt", "<"),
    ("mdash", "—"),
    ("nbsp", "\u{A0}"),
    ("ndash", "–"),
    ("quot", "\""),
    ("raquo", "»"),
    ("rdquo", "”"),
    ("rlm", "\u{200F}"),
    ("rsquo", "’"),
    ("zwj", "\u{200D}"),
    ("zwnj", "\u{200C}"),
];

/// One piece of a file in XML.
pub(super) enum Piece<'a> {
    /// An element begins.
    Open(Tag<'a>),
    /// Text between tags, its character references resolved.
    Text(Cow<'a, str>),
    /// The element of this local name ends; every opened one does.
    Close(&'a str),
}

/// The tag that an element begins with.
pub(super) struct Tag<'a> {
    /// Its name without prefix.
    pub(super) name: &'a str,
    start: BytesStart<'a>,
}

impl Tag<'_> {
    /// Its prefix as the file has it, or nothing.
    pub(super) fn prefix(&self) -> &str {
        let prefix = self.start.name().prefix();
        prefix.map_or("", |prefix| prefix.into_inner())
    }

    /// The value of the attribute with the local name `name`, its references resolved.
    pub(super) fn attribute(&self, name: &str) -> Option<String> {
        let mut attributes = self.start.html_attributes();
        let found = attributes
            .with_checks(false)
            .flatten()
            .find(|attribute| attribute.key.local_name().into_inner() == name)?;
        let value = quick_xml::escape::unescape_with(&found.value, named);
        Some(value.map_or_else(|_| found.value.to_string(), Cow::into_owned))
    }
}

/// The character of a named reference.
fn named(name: &str) -> Option<&'static str> {
    let found = NAMED.binary_search_by_key(&name, |(name, _)| name);
    found.ok().map(|index| NAMED[index].1)
}

/// Reads XML piece by piece.
pub(super) struct XmlReader<'a> {
    text: &'a str,
    reader: Reader<&'a [u8]>,
    /// Where in the text the reader's own input begins.
    base: usize,
    /// Local names of the elements that are open.
    open: Vec<&'a str>,
    /// Ends that are due before anything else is read.
    due: VecDeque<&'a str>,
    resumptions: usize,
    pieces: usize,
    damaged: bool,
    watch: &'a Watch,
}

impl<'a> XmlReader<'a> {
    /// Reads `text`; `watch` is looked at now and then.
    pub(super) fn new(text: &'a str, watch: &'a Watch) -> Self {
        let text = text.trim_start_matches('\u{FEFF}');
        Self {
            text,
            reader: reader(text),
            base: 0,
            open: Vec::new(),
            due: VecDeque::new(),
            resumptions: 0,
            pieces: 0,
            damaged: false,
            watch,
        }
    }

    /// Whether anything so far was not well-formed: something may be missing.
    pub(super) const fn is_damaged(&self) -> bool {
        self.damaged
    }

    /// The next piece; `None` at the end.
    ///
    /// # Errors
    /// Elements too deep in each other, and what the watch says.
    pub(super) fn read(&mut self) -> Result<Option<Piece<'a>>, LoadError> {
        self.pieces += 1;
        if self.pieces.is_multiple_of(BETWEEN_LOOKS) {
            self.watch.go_on()?;
        }
        loop {
            if let Some(name) = self.due.pop_front() {
                return Ok(Some(Piece::Close(name)));
            }
            match self.reader.read_event() {
                Ok(Event::Start(tag)) => return self.opened(tag).map(Some),
                Ok(Event::End(end)) => self.close(end.local_name().into_inner()),
                Ok(Event::Text(text)) => return Ok(Some(Piece::Text(text.xml10_content()))),
                Ok(Event::CData(text)) => return Ok(Some(Piece::Text(text.xml10_content()))),
                Ok(Event::GeneralRef(name)) => return Ok(Some(Piece::Text(resolved(&name)))),
                Ok(Event::Eof) if self.open.is_empty() => return Ok(None),
                Ok(Event::Eof) => {
                    self.damaged = true;
                    self.due.extend(self.open.drain(..).rev());
                }
                Ok(_) => {}
                Err(_) => self.resume(),
            }
        }
    }

    /// Leaves out the rest of the element that was opened last.
    ///
    /// # Errors
    /// As [`read`](Self::read).
    pub(super) fn skip(&mut self) -> Result<(), LoadError> {
        self.text_of_element().map(drop)
    }

    /// All text in the rest of the element that was opened last.
    ///
    /// # Errors
    /// As [`read`](Self::read).
    pub(super) fn text_of_element(&mut self) -> Result<String, LoadError> {
        let mut text = String::new();
        let mut depth = 1;
        while depth > 0 {
            match self.read()? {
                Some(Piece::Open(_)) => depth += 1,
                Some(Piece::Close(_)) => depth -= 1,
                Some(Piece::Text(more)) => text.push_str(&more),
                None => break,
            }
        }
        Ok(text)
    }

    /// Enters the element of `tag`, which was read just now.
    fn opened(&mut self, tag: BytesStart<'a>) -> Result<Piece<'a>, LoadError> {
        if self.open.len() >= MAX_DEPTH {
            return Err(LoadError::BeyondLimit {
                what: "elements in each other",
                limit: MAX_DEPTH as u64,
            });
        }
        let name = self.name_of(&tag);
        self.open.push(name);
        Ok(Piece::Open(Tag { name, start: tag }))
    }

    /// The local name of `tag`, which was read just now, as a part of the text: the tag lends it
    /// only as long as itself.
    fn name_of(&self, tag: &BytesStart<'a>) -> &'a str {
        let end = self.base + self.reader.buffer_position() as usize;
        let (before, local) = (tag.name().prefix(), tag.local_name().into_inner().len());
        let prefix = before.map_or(0, |prefix| prefix.into_inner().len() + 1);
        // The tag ends with `>` or `/>`.
        let starts = [1, 2].map(|bracket| end.saturating_sub(tag.len() + bracket));
        let start = starts.into_iter().find(|start| {
            self.text
                .get(..*start)
                .is_some_and(|before| before.ends_with('<'))
        });
        let start = start.unwrap_or(end) + prefix;
        self.text.get(start..start + local).unwrap_or_default()
    }

    /// Leaves the element `name`, and those in it that were never closed.
    fn close(&mut self, name: &str) {
        let Some(index) = self.open.iter().rposition(|open| *open == name) else {
            self.damaged = true;
            return;
        };
        self.damaged |= index + 1 < self.open.len();
        self.due.extend(self.open.drain(index..).rev());
    }

    /// Goes on behind the bracket of a tag that never ends, as if it were none.
    fn resume(&mut self) {
        self.damaged = true;
        self.resumptions += 1;
        let next = self.base + self.reader.error_position() as usize + 1;
        let rest = self.text.get(next..);
        let rest = rest.filter(|_| self.resumptions <= MOST_RESUMPTIONS);
        self.base = rest.map_or(self.text.len(), |rest| self.text.len() - rest.len());
        self.reader = reader(rest.unwrap_or_default());
    }
}

/// A reader that leaves judging the balance of tags to us.
fn reader(text: &str) -> Reader<&[u8]> {
    let mut reader = Reader::from_str(text);
    let config = reader.config_mut();
    config.allow_dangling_amp = true;
    config.allow_unmatched_ends = true;
    config.check_end_names = false;
    config.expand_empty_elements = true;
    reader
}

/// What a reference stands for; an unknown one for itself.
fn resolved<'a>(reference: &BytesRef<'_>) -> Cow<'a, str> {
    match reference.resolve_char_ref() {
        Ok(Some('\0')) | Err(_) => Cow::Borrowed("\u{FFFD}"),
        Ok(Some(character)) => Cow::Owned(character.to_string()),
        Ok(None) => match named(reference) {
            Some(text) => Cow::Borrowed(text),
            None => Cow::Owned(format!("&{};", &**reference)),
        },
    }
}

/// The text of a file in XML: as UTF-8 where it is, else in the encoding that its declaration
/// names, if its bytes are valid in it, else in the one that they look like.
pub(super) fn decode(bytes: Vec<u8>) -> Decoded {
    let declared = match std::str::from_utf8(&bytes) {
        Ok(_) => None,
        Err(_) => declared(&bytes),
    };
    match declared {
        Some(encoding) => {
            let decoded = encoding::decode(bytes.clone(), Some(encoding));
            match decoded.undecodable {
                0 => decoded,
                _ => encoding::decode(bytes, None),
            }
        }
        None => encoding::decode(bytes, None),
    }
}

/// The encoding that an XML declaration names.
fn declared(bytes: &[u8]) -> Option<Encoding> {
    let head = &bytes[..bytes.len().min(200)];
    let head = head.strip_prefix(b"<?xml")?;
    let end = head.iter().position(|byte| *byte == b'>')?;
    let declaration = std::str::from_utf8(&head[..end]).ok()?;
    let (_, label) = declaration.split_once("encoding")?;
    let label = label.trim_start_matches(['=', ' ', '"', '\'']);
    Encoding::named(label.split(['"', '\'']).next()?)
}
