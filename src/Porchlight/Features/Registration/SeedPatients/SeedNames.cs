namespace Porchlight.Registration;

/// <summary>Given names of many tongues, and surnames that nobody could take for real.</summary>
internal static class SeedNames
{
    // Language; share in a thousand; women's names; men's names; beginnings of surnames; endings.
    public static readonly (string Language, int Share, string[] Women, string[] Men, string[] Roots, string[] Endings)[] Tongues =
    [
        ("en", 640,
            ["Abigail", "Beatrice", "Chloe", "Dorothy", "Eleanor", "Faith", "Grace", "Hazel", "Iris", "Joan", "Katherine", "Lucy", "Margaret", "Nora", "Olive", "Phoebe", "Ruth", "Sylvia", "Tabitha", "Violet", "Winifred", "Yvonne", "Zoe", "Elizabeth", "Susan"],
            ["Arthur", "Benjamin", "Calvin", "Dexter", "Edwin", "Frank", "George", "Harold", "Isaac", "Joseph", "Kenneth", "Leonard", "Martin", "Nathaniel", "Oscar", "Peter", "Quentin", "Robert", "Samuel", "Thomas", "Ulysses", "Victor", "Walter", "William", "Xavier"],
            ["Sample", "Mock", "Fake", "Test", "Demo", "Example", "Placehold", "Specimen", "Dummy", "Notreal", "Pretend", "Madeup", "Invent", "Nobody", "Imagin", "Fable", "Puppet", "Pseudo", "Trial", "Phony"],
            ["smith", "son", "ham", "ford", "well", "ton", "field", "ley", "man", "berg", "worth", "stone", "brook", "wood", "wick", "croft", "mere", "hurst", "gate", "dale"]),
        ("es", 190,
            ["Adela", "Beatriz", "Carmen", "Dolores", "Elena", "Fernanda", "Guadalupe", "Isabel", "Josefina", "Lucía", "Marisol", "Natalia", "Paloma", "Rosario", "Soledad", "Teresa", "Ximena", "Yolanda"],
            ["Alejandro", "Bruno", "César", "Diego", "Esteban", "Francisco", "Guillermo", "Héctor", "Ignacio", "Javier", "Lorenzo", "Manuel", "Nicolás", "Óscar", "Rafael", "Santiago", "Tomás", "Vicente"],
            ["Ejemplo", "Muestra", "Prueba", "Ficticio", "Modelo", "Inventado", "Demostrado", "Ensayo", "Fulano", "Mengano", "Zutano", "Perengano"],
            ["", " Ejemplar", " Muestrez", "-Pruebas", " Ficticia", "-Modelo", " Inventez", " Ensayez"]),
        ("vi", 40,
            ["Hoa", "Lan", "Mai", "Ngọc", "Phương", "Thảo", "Trang", "Yến"], ["An", "Bảo", "Cường", "Dũng", "Hiếu", "Khoa", "Minh", "Tuấn"],
            ["Mẫu", "Thử", "Giả", "Ví Dụ"], ["", "-Test", "-Sample", "-Mock"]),
        ("ar", 40,
            ["Amal", "Dalia", "Farah", "Huda", "Layla", "Nadia", "Rania", "Salma"], ["Bilal", "Faris", "Hadi", "Karim", "Nabil", "Rami", "Tariq", "Youssef"],
            ["Mithal", "Tajriba", "Namudhaj", "Wahmi"], ["", "-Testani", "-Sample", "i"]),
        ("so", 20,
            ["Asha", "Fadumo", "Hodan", "Ifrah", "Sahra"], ["Abdi", "Farah", "Liban", "Mahad", "Warsame"], ["Tusaale", "Tijaabo", "Khiyaali"], ["", "-Test", "-Demo"]),
        ("zh", 25,
            ["Hui", "Jing", "Lihua", "Mei", "Xiu", "Yan"], ["Bo", "Jian", "Lei", "Ming", "Tao", "Wei"], ["Yangben", "Shili", "Ceshi"], ["", "-Test", "-Mock"]),
        ("fr", 15,
            ["Aïssatou", "Brigitte", "Delphine", "Élodie", "Mireille"], ["Baptiste", "Cédric", "Étienne", "Mamadou", "Raphaël"], ["Exemple", "Essai", "Factice", "Modèle"], ["", "-Test", "ais", "ier"]),
        ("ru", 10, ["Alina", "Daria", "Ksenia", "Polina"], ["Anton", "Boris", "Dmitri", "Oleg"], ["Obraztsov", "Probnov", "Primerov"], [""]),
        ("hmn", 10, ["Kia", "Mai Lee", "Pa Nhia"], ["Chue", "Kou", "Tou"], ["Qauv", "Piv"], ["-Test", "-Sample"]),
        ("ase", 10, ["Avery", "Quinn", "Robin"], ["Casey", "Jordan", "Reese"], ["Sign", "Hand"], ["sample", "mock", "test"]),
    ];

    public static readonly string[] Streets = ["Sample", "Specimen", "Placeholder", "Mock", "Muster", "Example", "Trial", "Demo", "Pretend", "Fable", "Invented", "Nowhere"];

    public static readonly string[] StreetKinds = ["Street", "Avenue", "Road", "Lane", "Court", "Drive", "Way", "Terrace"];

    // 555-0100 to 555-0199 is kept for fiction in every area code.
    public static readonly string[] AreaCodes =
    [
        "217", "224", "309", "312", "331", "447", "464", "618", "630", "708", "730", "773", "779", "815", "847", "861", "872", "303", "719", "720", "970", "983",
        "555", "314", "319", "414", "515", "563", "573", "608", "641", "660", "712", "715", "816", "920", "307", "308", "402", "505", "531", "575", "605", "620", "785", "801", "913", "918",
    ];
}
