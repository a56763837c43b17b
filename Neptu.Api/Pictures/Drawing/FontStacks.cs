namespace Neptu.Api.Pictures.Drawing;

/// <summary>Fonts that the systems bring along, the best first. A picture carries none of its own.</summary>
internal static class FontStacks
{
    private const string LatinSans =
        "Inter,'Segoe UI','Helvetica Neue',Roboto,'Noto Sans','Source Sans 3','Liberation Sans',Arial,'Noto Sans CJK JP'";

    private const string LatinSerif =
        "'Iowan Old Style','Palatino Linotype',Palatino,'Source Serif 4','Noto Serif',Georgia,'Liberation Serif','Noto Serif CJK JP'";

    /// <summary>For small and plain texts.</summary>
    public static string Sans(string language) => language switch
    {
        "ja" => "'Hiragino Sans','Yu Gothic','Noto Sans JP','Noto Sans CJK JP',Meiryo,sans-serif",
        "ko" => "'Apple SD Gothic Neo','Malgun Gothic','Noto Sans KR','Noto Sans CJK KR',sans-serif",
        "zh" => "'PingFang SC','Microsoft YaHei','Noto Sans SC','Noto Sans CJK SC',sans-serif",
        _ => $"{LatinSans},sans-serif",
    };

    /// <summary>For what is large.</summary>
    public static string Serif(string language) => language switch
    {
        "ja" => "'Hiragino Mincho ProN','Yu Mincho','Noto Serif JP','Noto Serif CJK JP',serif",
        "ko" => "'AppleMyungjo',Batang,'Noto Serif KR','Noto Serif CJK KR',serif",
        "zh" => "'Songti SC',SimSun,'Noto Serif SC','Noto Serif CJK SC',serif",
        _ => $"{LatinSerif},serif",
    };
}
