enum Samples {
    static let credential = """
        {"success": true, "status": "active", "document_id": "1", "document_url": "https://hyperstack.id/credential/1",
         "recipient": {"name": "John Doe", "email": "john@example.com"},
         "group": {"title": "Cloud Certification", "key": "GcI6H5b66a3v", "code": "CC-2024"},
         "issued_on": "2024-03-15T10:30:00Z", "valid_until": null, "metadata": {}, "privacy": "public"}
        """
}
