#ifndef GUICHET_CCURL_SHIM_H
#define GUICHET_CCURL_SHIM_H

#include <curl/curl.h>

/* curl_easy_setopt and curl_easy_getinfo are variadic, which Swift cannot call. */

static inline CURLcode guichet_curl_set_long(CURL *handle, CURLoption option, long value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode guichet_curl_set_text(CURL *handle, CURLoption option, const char *value) {
  return curl_easy_setopt(handle, option, value);
}

static inline size_t guichet_curl_drop(char *bytes, size_t size, size_t count, void *unused) {
  (void)bytes;
  (void)unused;
  return size * count;
}

/* What is downloaded is thrown away. */
static inline CURLcode guichet_curl_drop_body(CURL *handle) {
  return curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, guichet_curl_drop);
}

static inline CURLcode guichet_curl_status(CURL *handle, long *status) {
  return curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, status);
}

static inline CURLcode guichet_curl_set_list(
    CURL *handle, CURLoption option, struct curl_slist *list) {
  return curl_easy_setopt(handle, option, list);
}

/* Bytes that are uploaded, and how far: what the server has not asked for, it has not read. */
struct guichet_curl_upload {
  const char *bytes;
  size_t count;
  size_t position;
};

static inline size_t guichet_curl_read(char *buffer, size_t size, size_t count, void *upload) {
  struct guichet_curl_upload *source = (struct guichet_curl_upload *)upload;
  size_t left = source->count - source->position;
  size_t room = size * count;
  size_t some = left < room ? left : room;
  if (some > 0) __builtin_memcpy(buffer, source->bytes + source->position, some);
  source->position += some;
  return some;
}

/* libcurl begins anew where a connection that it kept turns out to be closed. */
static inline int guichet_curl_seek(void *upload, curl_off_t offset, int origin) {
  struct guichet_curl_upload *source = (struct guichet_curl_upload *)upload;
  if (origin != 0 || offset < 0 || (size_t)offset > source->count) return CURL_SEEKFUNC_CANTSEEK;
  source->position = (size_t)offset;
  return CURL_SEEKFUNC_OK;
}

/* The upload must outlive every transfer of the handle that it is set for. */
static inline CURLcode guichet_curl_set_upload(CURL *handle, struct guichet_curl_upload *upload) {
  curl_easy_setopt(handle, CURLOPT_UPLOAD, 1L);
  curl_easy_setopt(handle, CURLOPT_READFUNCTION, guichet_curl_read);
  curl_easy_setopt(handle, CURLOPT_READDATA, upload);
  curl_easy_setopt(handle, CURLOPT_SEEKFUNCTION, guichet_curl_seek);
  return curl_easy_setopt(handle, CURLOPT_SEEKDATA, upload);
}

/* At least CURL_ERROR_SIZE bytes, for as long as the handle lives. */
static inline CURLcode guichet_curl_set_complaint(CURL *handle, char *complaint) {
  return curl_easy_setopt(handle, CURLOPT_ERRORBUFFER, complaint);
}

#endif
