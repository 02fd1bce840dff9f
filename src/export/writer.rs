//! Writes documents one after the other in a format, with what the format wants before the first
//! and after the last.
//!
//! May import: `document`, `entity`.

use std::io::{self, Write};

use super::{
    Findings, Format, LabelLanguage, Provenance, brat, conll, csv, geojson, graphml, html, json,
    markdown, web_annotation,
};

/// How an output is made, besides its format.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// The versions that the output states.
    pub provenance: Provenance,
    /// The language of headings in formats for people; `None`: the document's.
    pub language: Option<LabelLanguage>,
}

/// An output that is being written.
#[derive(Debug)]
pub struct Writer {
    format: Format,
    options: Options,
    documents: usize,
}

impl Writer {
    /// An output in `format` without a document yet.
    pub const fn new(format: Format, options: Options) -> Self {
        Self {
            format,
            options,
            documents: 0,
        }
    }

    /// Writes one document with what was found in it.
    pub fn write(&mut self, findings: &Findings<'_>, out: &mut dyn Write) -> io::Result<()> {
        if self.documents == 0 {
            self.head(Some(findings), out)?;
        }
        let options = &self.options;
        let (provenance, number) = (&options.provenance, self.documents);
        match self.format {
            Format::Json => json::write(findings, provenance, out)?,
            Format::Csv => csv::write(findings, provenance, out)?,
            Format::Conll => conll::write(findings, provenance, number, out)?,
            Format::Brat => brat::write(findings, provenance, out)?,
            Format::WebAnnotation => web_annotation::write(findings, provenance, out)?,
            Format::GeoJson => geojson::write(findings, number, out)?,
            Format::GraphMl => graphml::write(findings, number, out)?,
            Format::Html => html::write(findings, options.language, number, out)?,
            Format::Markdown => markdown::write(findings, options, number, out)?,
        }
        self.documents += 1;
        Ok(())
    }

    /// Writes what stands after the last document.
    pub fn finish(self, out: &mut dyn Write) -> io::Result<()> {
        if self.documents == 0 {
            self.head(None, out)?;
        }
        match self.format {
            Format::GeoJson => geojson::write_end(out),
            Format::GraphMl => graphml::write_end(out),
            Format::Html => html::write_end(&self.options, out),
            _ => Ok(()),
        }
    }

    /// What stands once before the first document, of which a format may want the title.
    fn head(&self, first: Option<&Findings<'_>>, out: &mut dyn Write) -> io::Result<()> {
        let options = &self.options;
        match self.format {
            Format::Csv => csv::write_head(out),
            Format::GeoJson => geojson::write_head(&options.provenance, out),
            Format::GraphMl => graphml::write_head(&options.provenance, out),
            Format::Html => html::write_head(first, options, out),
            _ => Ok(()),
        }
    }
}

/// One document's output as bytes.
pub fn to_bytes(format: Format, options: Options, findings: &Findings<'_>) -> io::Result<Vec<u8>> {
    let mut out = Vec::new();
    let mut writer = Writer::new(format, options);
    writer.write(findings, &mut out)?;
    writer.finish(&mut out)?;
    Ok(out)
}
