namespace Tongming.Web.Platform.Hosting;

/// <summary>Addresses with scheme and host, for files that are read elsewhere.</summary>
internal static class WholeAddresses
{
    /// <summary>An address of this program as whoever asked sees it. Example: /data is https://tj.example.gov.cn/data.</summary>
    public static string Whole(this HttpRequest request, string address) => $"{request.Scheme}://{request.Host.Value}{address}";
}
