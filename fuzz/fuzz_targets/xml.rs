//! Random bytes as a feed or news in XML.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| warraq_fuzz::load(
    &[&b"<?xml version=\"1.0\"?>"[..], bytes].concat(),
    "xml"
));
