//! The fields over a message: subject, writer and day, in whatever encoding.
//!
//! May import: `document`.

use mail_parser::{Address, HeaderName, Message};

use crate::{document::Date, loader::encoding};

/// The subject, without the answers and forwards before it.
pub(super) fn subject(message: &Message<'_>) -> Option<String> {
    let subject = text(message, HeaderName::Subject, message.subject());
    subject.map(|subject| subject.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Who wrote it: the name, or the address where there is none.
pub(super) fn writer(message: &Message<'_>) -> Option<String> {
    let address = match message.from()? {
        Address::List(list) => list.first(),
        Address::Group(groups) => groups.first().and_then(|group| group.addresses.first()),
    }?;
    let name = address.name().filter(|name| !name.trim().is_empty());
    let name = match name {
        Some(name) if name.contains(char::REPLACEMENT_CHARACTER) => {
            let field = text(message, HeaderName::From, Some(name))?;
            Some(
                field
                    .split('<')
                    .next()
                    .unwrap_or(&field)
                    .trim_matches(['"', ' '])
                    .to_owned(),
            )
        }
        name => name.map(str::to_owned),
    };
    name.or_else(|| address.address().map(str::to_owned))
}

/// The day on which it was written, where its writer was.
pub(super) fn day(message: &Message<'_>) -> Option<Date> {
    let date = message.date()?;
    Date::new(date.year.into(), date.month, date.day)
}

/// The text of a field. Old programs wrote it in their own code page, unencoded: then its bytes
/// are read as any text is.
fn text(message: &Message<'_>, name: HeaderName<'_>, read: Option<&str>) -> Option<String> {
    let read = read?;
    if !read.contains(char::REPLACEMENT_CHARACTER) {
        return Some(read.to_owned());
    }
    let header = message
        .headers()
        .iter()
        .find(|header| header.name == name)?;
    let (start, end) = (header.offset_start as usize, header.offset_end as usize);
    let bytes = message.raw_message.get(start..end)?;
    let decoded = encoding::decode(bytes.to_vec(), None).text;
    Some(decoded.trim().to_owned())
}
