//! Cuts RTF into its tokens. It never fails: whatever is not a token is text.
//!
//! May import: nothing of ours.

/// A control word longer than this is none; the specification's limit, in letters.
const LONGEST_WORD: usize = 32;

/// One token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token<'a> {
    /// `{`
    Open,
    /// `}`
    Close,
    /// `\word` or `\word-12`.
    Word(&'a str, Option<i32>),
    /// `\` and a character that is no letter.
    Symbol(u8),
    /// `\'e6`: one byte of a code page.
    Byte(u8),
    /// Bytes of a code page, without line ends.
    Text(&'a [u8]),
}

/// The tokens of a file.
pub(super) struct Tokens<'a> {
    rest: &'a [u8],
}

impl<'a> Tokens<'a> {
    pub(super) const fn new(bytes: &'a [u8]) -> Self {
        Self { rest: bytes }
    }

    /// Takes `count` bytes.
    fn take(&mut self, count: usize) -> &'a [u8] {
        let (taken, rest) = self.rest.split_at(count.min(self.rest.len()));
        self.rest = rest;
        taken
    }

    /// Takes bytes as long as they are `wanted`, at most `limit`.
    fn take_while(&mut self, limit: usize, wanted: impl Fn(u8) -> bool) -> &'a [u8] {
        let mut bytes = self.rest.iter().take(limit);
        let count = bytes.position(|byte| !wanted(*byte));
        self.take(count.unwrap_or(limit.min(self.rest.len())))
    }

    /// The token after a backslash.
    fn control(&mut self) -> Option<Token<'a>> {
        match *self.rest.first()? {
            b'\'' => {
                self.take(1);
                Some(self.byte())
            }
            letter if letter.is_ascii_alphabetic() => Some(self.word()),
            symbol => {
                self.take(1);
                Some(Token::Symbol(symbol))
            }
        }
    }

    /// Two hexadecimal digits.
    fn byte(&mut self) -> Token<'a> {
        let digits = self.rest.get(..2);
        let digits = digits.and_then(|digits| std::str::from_utf8(digits).ok());
        match digits.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(byte) => {
                self.take(2);
                Token::Byte(byte)
            }
            None => Token::Byte(b'?'),
        }
    }

    /// A control word with its number, and the blank that ends it.
    fn word(&mut self) -> Token<'a> {
        let name = self.take_while(LONGEST_WORD, |byte| byte.is_ascii_alphabetic());
        let name = std::str::from_utf8(name).unwrap_or_default();
        let value = self.number();
        if self.rest.first() == Some(&b' ') {
            self.take(1);
        }
        if name == "bin" {
            self.take(value.unwrap_or(0).try_into().unwrap_or(0));
        }
        Token::Word(name, value)
    }

    /// The number after a control word.
    fn number(&mut self) -> Option<i32> {
        let sign = match self.rest {
            [b'-', b'0'..=b'9', ..] => {
                self.take(1);
                -1
            }
            _ => 1,
        };
        let digits = self.take_while(10, |byte| byte.is_ascii_digit());
        let number: i64 = std::str::from_utf8(digits).ok()?.parse().ok()?;
        i32::try_from(sign * number).ok()
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        // Line ends are the file's, not the text's.
        self.take_while(usize::MAX, |byte| matches!(byte, b'\r' | b'\n'));
        match *self.rest.first()? {
            b'{' => self.take(1).first().map(|_| Token::Open),
            b'}' => self.take(1).first().map(|_| Token::Close),
            b'\\' => {
                self.take(1);
                self.control()
            }
            _ => {
                let ends = |byte| matches!(byte, b'{' | b'}' | b'\\' | b'\r' | b'\n');
                Some(Token::Text(self.take_while(usize::MAX, |byte| !ends(byte))))
            }
        }
    }
}
