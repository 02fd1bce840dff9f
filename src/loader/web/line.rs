//! The text of one block while it is collected: blanks as a browser shows them, marks of layout
//! left out.
//!
//! May import: nothing of ours.

/// Text of one block, and how much of it is links.
#[derive(Debug, Default)]
pub(super) struct Line {
    text: String,
    /// A blank is due before the next character.
    blank_due: bool,
    /// Bytes of the text that stand in links.
    linked: usize,
}

impl Line {
    /// Adds the text of one node. A no-break space is a blank like another: pages use it to push
    /// things about.
    pub(super) fn push(&mut self, text: &str, in_link: bool) {
        let before = self.text.len();
        for c in text.chars() {
            match c {
                '\u{A0}' => self.blank_due = true,
                c if c.is_whitespace() || c.is_control() => self.blank_due = true,
                '\u{AD}' | '\u{200B}' | '\u{2060}' | '\u{FEFF}' => {}
                c => self.push_char(c),
            }
        }
        if in_link {
            self.linked += self.text.len() - before;
        }
    }

    /// Adds a character that is shown.
    fn push_char(&mut self, c: char) {
        if std::mem::take(&mut self.blank_due) && !self.text.is_empty() {
            self.text.push(' ');
        }
        self.text.push(c);
    }

    /// A blank, where something stands between two words that is not text.
    pub(super) fn blank(&mut self) {
        self.blank_due = true;
    }

    /// The text so far, and how many bytes of it are links; the line is empty afterwards.
    pub(super) fn take(&mut self) -> (String, usize) {
        let line = std::mem::take(self);
        (line.text, line.linked)
    }

    /// Whether there is anything to be seen so far.
    pub(super) fn is_empty(&self) -> bool {
        !self.text.chars().any(is_seen)
    }
}

/// Whether `c` can be seen: marks of direction and joiners alone are no text.
fn is_seen(c: char) -> bool {
    !c.is_whitespace()
        && !matches!(c, '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}')
        && !matches!(c, '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}
