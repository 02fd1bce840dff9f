//! The rows of `every_command.txt`, read.

use egui::Role;

/// What is done to a command, and what must come of it.
#[derive(Clone, Debug, Default)]
pub struct Row {
    /// The command's name in the table.
    pub name: String,
    /// Whether it is given by the palette although it has keys.
    pub by_palette: bool,
    /// What is done before.
    pub first: Vec<Step>,
    /// What is done after it and what must be so then, in the file's order.
    pub then: Vec<Then>,
}

/// A line after the command.
#[derive(Clone, Debug)]
pub enum Then {
    /// Something is done.
    Step(Step),
    /// Something must be so.
    Sight(Sight),
}

/// Something that a reader does.
#[derive(Clone, Debug)]
pub struct Step {
    /// `click`, `press` …
    pub verb: String,
    /// What stands after it, without texts in «».
    pub what: String,
    /// The text in «».
    pub text: String,
}

/// Something that a reader sees.
#[derive(Clone, Debug)]
pub struct Sight {
    /// `on`, `focus`, `copied` …; empty for what is simply there.
    pub kind: String,
    /// The role or the name of a file.
    pub what: String,
    /// The first text in «».
    pub text: String,
    /// The second one.
    pub value: String,
    /// The line itself, for messages.
    pub line: String,
}

/// All rows of a file.
///
/// # Panics
/// On a line that cannot be understood.
pub fn read(file: &str) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for line in file.lines() {
        if line.trim().is_empty() || line.starts_with('#') {
            continue;
        }
        if !line.starts_with(' ') {
            let name = line.trim().to_owned();
            rows.push(Row {
                name,
                ..Row::default()
            });
            continue;
        }
        let row = rows.last_mut().expect("a command's name comes first");
        let (word, rest) = line.trim().split_once(' ').expect(line);
        match word {
            "first" => row.first.push(step(rest)),
            "after" => row.then.push(Then::Step(step(rest))),
            "then" => row.then.push(Then::Sight(sight(rest.trim()))),
            "by" => row.by_palette = rest.trim() == "palette",
            _ => panic!("what is «{line}»?"),
        }
    }
    rows
}

fn step(line: &str) -> Step {
    let (words, texts) = parts(line);
    let (verb, what) = words.split_once(' ').unwrap_or((&words, ""));
    Step {
        verb: verb.to_owned(),
        what: what.trim().to_owned(),
        text: texts.into_iter().next().unwrap_or_default(),
    }
}

fn sight(line: &str) -> Sight {
    let (words, texts) = parts(line);
    let (kind, what) = match words.split_once(' ') {
        Some((kind, what)) => (kind, what.trim()),
        None if role(&words).is_some() => ("", words.as_str()),
        None => (words.as_str(), ""),
    };
    let mut texts = texts.into_iter();
    Sight {
        kind: kind.to_owned(),
        what: what.to_owned(),
        text: texts.next().unwrap_or_default(),
        value: texts.next().unwrap_or_default(),
        line: line.to_owned(),
    }
}

/// The words of a line outside «», and the texts within, with characters for their codes.
fn parts(line: &str) -> (String, Vec<String>) {
    let (mut words, mut texts) = (String::new(), Vec::new());
    for (index, piece) in line.split(['«', '»']).enumerate() {
        match index % 2 {
            0 => words.push_str(piece),
            _ => texts.push(with_codes(piece)),
        }
    }
    let words: Vec<&str> = words.split_whitespace().collect();
    (words.join(" "), texts)
}

/// `{202E}` as the character of that code.
fn with_codes(text: &str) -> String {
    let mut pieces = text.split('{');
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (code, rest) = piece.split_once('}').expect("a code ends in }");
        let code = u32::from_str_radix(code, 16).expect("a code is hexadecimal");
        out.extend(char::from_u32(code));
        out.push_str(rest);
    }
    out
}

/// The role of that name.
pub fn role(name: &str) -> Option<Role> {
    let roles = [
        Role::Alert,
        Role::Button,
        Role::ColumnHeader,
        Role::Document,
        Role::Heading,
        Role::Label,
        Role::ListBoxOption,
        Role::ListItem,
        Role::Mark,
        Role::MenuItem,
        Role::MenuItemRadio,
        Role::Paragraph,
        Role::Row,
        Role::Status,
        Role::Switch,
        Role::Tab,
        Role::TextInput,
        Role::Tree,
        Role::TreeItem,
    ];
    roles.into_iter().find(|role| format!("{role:?}") == name)
}
