import "anagen/web-worker";
