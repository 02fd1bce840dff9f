//! Unicode's own test cases. A selection ships in `tests/golden`; where the whole file is on the
//! machine (Debian's package unicode-data), all of it runs.

mod bidi;
mod breaks;

use std::fs;

/// The cases of one of Unicode's files, a line each.
struct Cases {
    text: String,
}

impl Cases {
    /// The cases of `file` (below /usr/share/unicode), of the `shipped` selection where it is not
    /// there.
    fn of(shipped: &str, file: &str) -> Self {
        let whole = fs::read_to_string(format!("/usr/share/unicode/{file}"));
        let text = whole.unwrap_or_else(|_| {
            println!("skipped: /usr/share/unicode/{file} is not here; a selection runs instead");
            shipped.to_owned()
        });
        Self { text }
    }

    /// Its lines without comments and blank ones.
    fn lines(&self) -> impl Iterator<Item = &str> {
        let lines = self.text.lines();
        let bare = lines.map(|line| line.split('#').next().unwrap_or_default().trim());
        bare.filter(|line| !line.is_empty())
    }
}

/// The text of code points in hexadecimal, parted by spaces.
fn text_of(field: &str) -> String {
    let code_points = field
        .split_whitespace()
        .map(|hex| u32::from_str_radix(hex, 16).unwrap());
    // The files have lone surrogates, which no text in Rust can.
    let character = |code| char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER);
    code_points.map(character).collect()
}
