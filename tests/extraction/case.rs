//! The suite's text form: cases with their mentions in brackets (tests/suite/README).

use warraq::{document::Date, entity::EntityType, text::Span};

/// One file of cases.
#[derive(Debug, Default)]
pub struct Suite {
    /// The types it judges; every type when it names none.
    types: Vec<EntityType>,
    /// Whether the mentions are given and only their entities judged.
    pub given: bool,
    /// Its cases, in order.
    pub cases: Vec<Case>,
}

/// One short article with what must be found in it.
#[derive(Debug, Default)]
pub struct Case {
    /// What it shows.
    pub name: String,
    /// The article's date.
    pub published: Option<Date>,
    /// Its text, marks taken out.
    pub text: String,
    /// Its mentions, by position.
    pub labels: Vec<Label>,
}

/// A mention as a case writes it.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// Where, in bytes of the case's text.
    pub span: Span,
    /// What it is.
    pub kind: EntityType,
    /// After `=`: its value, blanks written `_`.
    pub value: Option<String>,
    /// After `#`: a name that all mentions of one entity share.
    pub entity: Option<String>,
}

impl Label {
    /// As it would be written in the suite.
    pub fn show(&self, text: &str) -> String {
        let part = |sign: char, part: &Option<String>| {
            part.as_ref()
                .map_or(String::new(), |part| format!("{sign}{part}"))
        };
        let (name, code) = (self.span.of(text), self.kind.code());
        format!(
            "[{name}]{code}{}{}",
            part('#', &self.entity),
            part('=', &self.value)
        )
    }
}

impl Suite {
    /// Whether mentions of that type count in this file.
    pub fn judges(&self, kind: EntityType) -> bool {
        self.types.is_empty() || self.types.contains(&kind)
    }

    /// Reads a suite file, or says what is wrong with it.
    pub fn parse(content: &str) -> Result<Self, String> {
        let mut suite = Self::default();
        for line in content.lines() {
            if let Some(name) = line.strip_prefix("--- ") {
                suite.cases.push(Case {
                    name: name.trim().to_owned(),
                    ..Case::default()
                });
                continue;
            }
            match suite.cases.last_mut() {
                Some(case) => case
                    .line(line)
                    .map_err(|why| format!("{}: {why}", case.name))?,
                None => suite.head(line)?,
            }
        }
        if suite.cases.is_empty() {
            return Err("no case in the file".to_owned());
        }
        for case in &mut suite.cases {
            case.text.truncate(case.text.trim_end_matches('\n').len());
        }
        Ok(suite)
    }

    /// A line before the first case: a comment, nothing, or the types that are judged.
    fn head(&mut self, line: &str) -> Result<(), String> {
        if let Some(codes) = line.strip_prefix("types:") {
            for code in codes.split_whitespace() {
                self.types
                    .push(EntityType::from_code(code).ok_or(format!("no type «{code}»"))?);
            }
            return Ok(());
        }
        if line == "mentions: given" {
            self.given = true;
            return Ok(());
        }
        match line.trim().is_empty() || line.starts_with('#') {
            true => Ok(()),
            false => Err(format!("text before the first case: {line}")),
        }
    }
}

impl Case {
    /// A line of a case: its date, or text with marks.
    fn line(&mut self, line: &str) -> Result<(), String> {
        if self.text.is_empty()
            && let Some(day) = line.strip_prefix("published:")
        {
            self.published = Some(day.trim().parse().map_err(|why| format!("{why}"))?);
            return Ok(());
        }
        let mut rest = line;
        while let Some(at) = rest.find(['[', ']']) {
            self.text.push_str(&rest[..at]);
            let mark = &rest[at..at + 1];
            let doubled = rest[at + 1..].starts_with(mark);
            rest = if doubled {
                self.text.push_str(mark);
                &rest[at + 2..]
            } else {
                self.mention(&rest[at + 1..])?
            };
        }
        self.text.push_str(rest);
        self.text.push('\n');
        Ok(())
    }

    /// A mention from after its opening bracket; returns what follows it.
    fn mention<'l>(&mut self, rest: &'l str) -> Result<&'l str, String> {
        let close = rest.find(']').ok_or("a bracket is not closed")?;
        let start = self.text.len();
        self.text.push_str(&rest[..close]);
        let (code, rest) = cut(&rest[close + 1..], |c| c.is_ascii_uppercase());
        let kind = EntityType::from_code(code).ok_or(format!("«{code}» is no type"))?;
        let (entity, rest) = marked(rest, '#', |c| c.is_ascii_alphanumeric());
        let (value, rest) = marked(rest, '=', |c| c.is_ascii_graphic() && !",()\"".contains(c));
        let span = Span::new(start, self.text.len());
        self.labels.push(Label {
            span,
            kind,
            value,
            entity,
        });
        Ok(rest)
    }
}

/// The longest start of `text` whose letters all pass, and the rest.
fn cut(text: &str, passes: impl Fn(char) -> bool) -> (&str, &str) {
    text.split_at(text.find(|c| !passes(c)).unwrap_or(text.len()))
}

/// A part after `sign`, if there is one: a full stop or colon at its end ends the sentence.
fn marked(text: &str, sign: char, passes: impl Fn(char) -> bool) -> (Option<String>, &str) {
    let Some(after) = text.strip_prefix(sign) else {
        return (None, text);
    };
    let part = cut(after, passes).0.trim_end_matches(['.', ':']);
    (Some(part.to_owned()), &after[part.len()..])
}
