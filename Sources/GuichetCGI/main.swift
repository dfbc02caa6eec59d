print("Status: 503 Service Unavailable\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n")
