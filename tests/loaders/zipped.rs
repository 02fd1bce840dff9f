//! Makes archives for the tests of formats that are archives.

use std::io::{Cursor, Write};

use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

/// An archive of these entries, in their order.
pub fn archive(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in entries {
        let method = match *name {
            "mimetype" => CompressionMethod::Stored,
            _ => CompressionMethod::Deflated,
        };
        let options = SimpleFileOptions::default().compression_method(method);
        zip.start_file(*name, options).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A Word file whose body is `body`, with further parts.
pub fn docx(body: &str, parts: &[(&str, &str)]) -> Vec<u8> {
    let document = format!(
        "<w:document xmlns:w=\"w\" xmlns:r=\"r\" xmlns:mc=\"mc\"><w:body>{body}</w:body>\
         </w:document>"
    );
    let mut entries = vec![("word/document.xml", document.as_bytes())];
    entries.extend(parts.iter().map(|(name, part)| (*name, part.as_bytes())));
    archive(&entries)
}

/// An OpenDocument text whose body is `body`, with automatic styles.
pub fn odt(body: &str, styles: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content><office:automatic-styles>{styles}</office:automatic-styles>\
         <office:body><office:text>{body}</office:text></office:body></office:document-content>"
    );
    let mimetype = b"application/vnd.oasis.opendocument.text";
    archive(&[("mimetype", mimetype), ("content.xml", content.as_bytes())])
}
