//! Directional controls: the invisible characters that order a line of mixed text (UAX #9,
//! section 2), and which of them make a text read otherwise than it is written.
//!
//! An override turns letters round; an embedding or isolate that is not closed takes in all that
//! follows it in its paragraph. Both hide what a text says, in an article by accident, in a
//! file's name often on purpose (`gpj.exe` shown as `exe.jpg`).
//!
//! May import: `span`.

use super::span::Span;

/// The abbreviation by which Unicode calls a directional control; `None` for any other character.
pub const fn control_name(c: char) -> Option<&'static str> {
    Some(match c {
        '\u{200E}' => "LRM",
        '\u{200F}' => "RLM",
        '\u{061C}' => "ALM",
        '\u{202A}' => "LRE",
        '\u{202B}' => "RLE",
        '\u{202C}' => "PDF",
        '\u{202D}' => "LRO",
        '\u{202E}' => "RLO",
        '\u{2066}' => "LRI",
        '\u{2067}' => "RLI",
        '\u{2068}' => "FSI",
        '\u{2069}' => "PDI",
        _ => return None,
    })
}

/// The controls of `paragraph` that make it read otherwise than it is written, in order:
/// overrides with what closes them, and embeddings and isolates that nothing closes. Marks and
/// what is balanced mislead nobody; nor does a closing control that closes nothing (rules X6a and
/// X7 pass over it). Line ends in `paragraph` close everything, as P1 has it.
pub fn misleading_controls(paragraph: &str) -> Vec<Span> {
    let mut nesting = Nesting::default();
    for (start, c) in paragraph.char_indices() {
        nesting.take(c, Span::new(start, start + c.len_utf8()));
    }
    nesting.end_paragraph();
    nesting.misleading.sort_by_key(|span| span.start);
    nesting.misleading
}

/// What an opening control opens.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Opened {
    Embedding,
    Override,
    Isolate,
}

/// What is open at a place of a text, and what was found to mislead before it.
#[derive(Default)]
struct Nesting {
    open: Vec<(Opened, Span)>,
    misleading: Vec<Span>,
}

impl Nesting {
    fn take(&mut self, c: char, span: Span) {
        match c {
            '\u{202A}' | '\u{202B}' => self.open.push((Opened::Embedding, span)),
            '\u{202D}' | '\u{202E}' => {
                self.misleading.push(span);
                self.open.push((Opened::Override, span));
            }
            '\u{2066}'..='\u{2068}' => self.open.push((Opened::Isolate, span)),
            '\u{202C}' => self.pop_directional(span),
            '\u{2069}' => self.pop_isolate(),
            '\n' | '\r' | '\u{1C}'..='\u{1E}' | '\u{85}' | '\u{2029}' => self.end_paragraph(),
            _ => {}
        }
    }

    /// PDF closes an embedding or override, but none outside the isolate it stands in.
    fn pop_directional(&mut self, span: Span) {
        let last = self.open.pop_if(|(opened, _)| *opened != Opened::Isolate);
        if let Some((Opened::Override, _)) = last {
            self.misleading.push(span);
        }
    }

    /// PDI closes the last isolate and whatever was left open in it.
    fn pop_isolate(&mut self) {
        let isolate = |(opened, _): &(Opened, Span)| *opened == Opened::Isolate;
        if let Some(at) = self.open.iter().rposition(isolate) {
            let inside = self.open.split_off(at + 1);
            self.left_open(inside);
            self.open.truncate(at);
        }
    }

    fn end_paragraph(&mut self) {
        let open = std::mem::take(&mut self.open);
        self.left_open(open);
    }

    /// Notes what nothing closes; an override is noted already.
    fn left_open(&mut self, open: Vec<(Opened, Span)>) {
        let unclosed = open
            .into_iter()
            .filter(|(opened, _)| *opened != Opened::Override);
        self.misleading.extend(unclosed.map(|(_, span)| span));
    }
}
