/** Of the web standard HTML, in every host: a character for a byte, from U+0000 to U+00FF, to Base64 and back. */
declare function btoa(characters: string): string;
declare function atob(base64: string): string;
