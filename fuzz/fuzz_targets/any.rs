//! Random bytes as bytes of whatever format they look like.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| warraq_fuzz::load(bytes, "bin"));
